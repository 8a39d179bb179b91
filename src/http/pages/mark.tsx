/** Our own drawing of a signpost, 24 by 24, one colour. */
const SIGNPOST = 'M11 2h2v2h5.2L21 6.500 18.200 9H13v2h7v5h-7v6h-2v-6H5.800L3 13.500 5.800 11H11V9H4V4h7z';

export function Mark() {
  return (
    <svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" focusable="false">
      <path d={SIGNPOST} />
    </svg>
  );
}

/** Points at what a row leads to. */
export function Chevron() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.5" aria-hidden="true">
      <path d="M9 5l7 7-7 7" />
    </svg>
  );
}

/** The same as a file, for the browser's tab. */
export const markFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="#0b5c66"><path d="${SIGNPOST}"/></svg>`;
