import { defineView } from '../shared/define-view';

export default defineView({
  id: 'jpeg',
  title: 'JPEG',
  order: 2,
  params: [
    ...([
      'panel',
      'segment',
      'jpegBlock',
      'coefficient',
      'buildUp',
      'edits',
      'component',
      'ledgerOf',
      'ledgerOpacity',
      'paddingBlocks',
      'scan',
    ] as const),
    ...(['quality', 'subsampling', 'tables', 'process', 'huffman', 'upsampling'] as const),
    ...(['generations', 'generation', 'againQualities', 'shiftX', 'shiftY', 'crop'] as const),
    ...(['againMode', 'elaQuality', 'elaGain'] as const),
    ...(['compare', 'split', 'gain', 'zoom', 'cx', 'cy', 'colormap'] as const),
  ],
  load: () => import('./JpegBench'),
});
