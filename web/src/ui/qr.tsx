import { correction, generate } from 'lean-qr';
import styles from './qr.module.css';

/** The white that the standard wants around a code, in modules. Without it many cameras find nothing. */
const margin = 4;

export interface QrCodeProps {
  /** The whole address that a camera opens. */
  address: string;
  /** What it leads to, for whoever hears the page: "Say whether the hours are right". */
  label: string;
}

/**
 * A code for the camera of a telephone, black on white in every theme. It is drawn as one path, so that it prints as
 * sharp as the printer can. A crease may cost it a quarter of its modules. Say in words beside it what it is for.
 */
export function QrCode({ address, label }: QrCodeProps) {
  const code = generate(address, { minCorrectionLevel: correction.Q });
  const size = code.size + 2 * margin;
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles['code']}
      width="40mm"
      height="40mm"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path fill="#000" d={pathOf(code)} />
    </svg>
  );
}

/** A square for each dark module. */
function pathOf({ size, get }: { size: number; get: (x: number, y: number) => boolean }): string {
  const places = Array.from({ length: size * size }, (_, index) => [index % size, Math.floor(index / size)]);
  return places
    .filter(([x = 0, y = 0]) => get(x, y))
    .map(([x = 0, y = 0]) => `M${x + margin} ${y + margin}h1v1h-1z`)
    .join('');
}
