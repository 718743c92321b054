// The picture that pages show for us: public/icon/holdfast.svg, drawn with less. EIP-6963 asks for a square data URI.

const svg =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 128 128'>" +
  "<rect width='128' height='128' rx='30' fill='#0d505a'/>" +
  "<rect x='32' y='25' width='20' height='78' rx='9' fill='#f6f2e6'/>" +
  "<path d='M19 74c34 22 56-42 90-20' fill='none' stroke='#f0a13c' stroke-width='13' stroke-linecap='round'/>" +
  "<rect x='76' y='25' width='20' height='78' rx='9' fill='#f6f2e6'/>" +
  '</svg>'

export const icon = `data:image/svg+xml,${svg.replace(/[<>#]/g, encodeURIComponent)}`
