export function missingPackages(folder?: string): string[];
export function install(folder?: string): void;
