export function findChromium(): string | null;
export function getChromium(): string;
