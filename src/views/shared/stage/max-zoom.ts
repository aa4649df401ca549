import { SETTINGS } from '../../../settings/schema';

/** The closest look that a stage allows, CSS pixels per picture pixel. */
export const MAX_ZOOM = SETTINGS.zoom.max;
