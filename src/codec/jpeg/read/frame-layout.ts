/** Sizes of a frame's components in samples and blocks (T.81, A.1.1 and A.2), and memory for their coefficients. */
import { JpegError } from '../jpeg-error';
import type { FrameHeader } from './frame-header';
import type { FrameComponent } from './scan-task';

export interface Frame {
  readonly header: FrameHeader;
  readonly width: number;
  readonly height: number;
  /** Of scans of more than one component. */
  readonly mcuColumns: number;
  readonly mcuRows: number;
  readonly components: readonly FrameComponent[];
}

/** `height` is the header's, or that of the DNL segment. */
export function layOutFrame(header: FrameHeader, height: number, maxCoefficients: number): Frame {
  const { width } = header;
  const mostHorizontal = Math.max(...header.components.map(({ horizontal }) => horizontal));
  const mostVertical = Math.max(...header.components.map(({ vertical }) => vertical));
  const mcuColumns = Math.ceil(width / (8 * mostHorizontal));
  const mcuRows = Math.ceil(height / (8 * mostVertical));
  const coefficientsOf = (component: { horizontal: number; vertical: number }) =>
    mcuColumns * component.horizontal * mcuRows * component.vertical * 64;
  const claim = header.components.reduce((sum, component) => sum + coefficientsOf(component), 0);
  if (claim > maxCoefficients) {
    throw new JpegError(
      'limit',
      `the header claims ${width} × ${height} pixels, which is ${claim} coefficients; the limit is ${maxCoefficients} ` +
        '(the option maxCoefficients raises it)',
      header.at,
    );
  }
  const components = header.components.map((component): FrameComponent => {
    const sampleWidth = Math.ceil((width * component.horizontal) / mostHorizontal);
    const sampleHeight = Math.ceil((height * component.vertical) / mostVertical);
    return {
      ...component,
      width: sampleWidth,
      height: sampleHeight,
      blockColumns: mcuColumns * component.horizontal,
      blockRows: mcuRows * component.vertical,
      scanColumns: Math.ceil(sampleWidth / 8),
      scanRows: Math.ceil(sampleHeight / 8),
      coefficients: new Int16Array(coefficientsOf(component)),
    };
  });
  return { header, width, height, mcuColumns, mcuRows, components };
}
