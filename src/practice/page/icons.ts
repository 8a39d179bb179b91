const SVG = 'http://www.w3.org/2000/svg';

/** Our own drawings, 24 by 24, one colour. */
const paths = {
  signpost:
    'M11 2h2v2h5.200L21 6.500 18.200 9H13v2h-2V9H4V4h7zM13 11h7v5h-7v6h-2v-6H5.800L3 13.500 5.800 11z',
  send: 'M3 20.500v-7l9-1.500-9-1.500v-7L22 12z',
  up: 'M2 10h4v11H2zM8 21V10.500L12.500 2c1.700 0 2.900 1.500 2.500 3.200L14.200 9h5.300c1.400 0 2.400 1.300 2 2.700l-2 7.500c-.3 1.100-1.200 1.800-2.300 1.800z',
  down: 'M2 3h4v11H2zM8 3v10.500l4.500 8.500c1.700 0 2.900-1.500 2.500-3.200l-.8-3.800h5.300c1.400 0 2.400-1.300 2-2.700l-2-7.500C19.200 3.700 18.300 3 17.200 3z',
  dots: 'M5 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm7 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm7 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  plus: 'M11 4h2v7h7v2h-7v7h-2v-7H4v-2h7z',
  close:
    'M5.600 4.200 12 10.600l6.400-6.400 1.400 1.400-6.400 6.400 6.400 6.400-1.400 1.400-6.400-6.400-6.400 6.400-1.400-1.400 6.400-6.400-6.400-6.400z',
  pencil:
    'M4 16.500 15.500 5l3.500 3.500L7.500 20H4zM16.700 3.800l1.600-1.500c.5-.5 1.200-.5 1.700 0l1.700 1.700c.5.500.5 1.200 0 1.700l-1.500 1.600z',
  bin: 'M9 3h6l1 2h4v2H4V5h4zM6 9h12l-1 12H7zm4 2v8h1.500v-8zm3 0v8h1.500v-8z',
  spark:
    'M12 2c.9 5.600 3.400 8.600 9 10-5.600 1.400-8.100 4.400-9 10-.9-5.600-3.400-8.600-9-10 5.600-1.400 8.100-4.400 9-10z',
  bolt: 'M13.500 2 4 13.500h6L8.500 22 20 10h-7z',
  group:
    'M8.500 4a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7zm8 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM1.500 20c0-4 3-7 7-7s7 3 7 7zm15.900 0c0-2.400-.9-4.600-2.300-6.200 4.200-.8 7.400 1.900 7.400 6.200z',
  arrow: 'M11 4h2v11.200l5-5 1.400 1.400L12 19l-7.400-7.400L6 10.200l5 5z',
} as const;

export type IconName = keyof typeof paths;

/** A drawing without a meaning of its own: the text beside it, or the button's label, says it. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
