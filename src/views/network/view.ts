import { defineView } from '../shared/define-view';

export default defineView({
  id: 'network',
  title: 'Network',
  order: 3,
  params: [
    ...(['net', 'weights', 'domain', 'conv', 'norm', 'relu', 'phi', 'phiLayers', 'psi'] as const),
    ...(['networkPanel', 'mapLayer', 'mapChannel', 'mapBlock', 'mapCoefficient'] as const),
    ...(['mapShow', 'mapScale', 'signColors', 'colormap', 'zoom', 'cx', 'cy'] as const),
    ...(['cropX', 'cropY', 'cropSide', 'inputQuality', 'inputKeep', 'batch'] as const),
  ],
  load: () => import('./NetworkBench'),
});
