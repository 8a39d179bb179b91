import QRCode from 'qrcode';

const QUIET = 4;

/** A QR code as one drawing, black on white whatever the theme. */
export function QrCode({ url, label }: { url: string; label: string }) {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  const dots = [...data].flatMap((dark, n) =>
    dark ? [`M${(n % size) + QUIET} ${Math.floor(n / size) + QUIET}h1v1h-1z`] : [],
  );
  const side = size + 2 * QUIET;
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={dots.join('')} fill="#000" />
    </svg>
  );
}
