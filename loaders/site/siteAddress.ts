/** The site's address without a slash at its end, where whoever builds says it: SOURCELINE_URL=https://charts.example.org */
export function siteAddress(): string | null {
  const address = process.env.SOURCELINE_URL;
  if (!address) return null;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new Error(`SOURCELINE_URL is no address: “${address}”; write it as https://example.org/path`);
  return address.replace(/\/+$/, "");
}
