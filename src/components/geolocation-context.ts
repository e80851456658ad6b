import { createContext } from '@lit/context';
import type { GeolocationService } from '../services/geolocation.ts';

/** Where the device's position comes from; provided once, by the composition root. */
export const geolocationContext = createContext<GeolocationService>(Symbol('geolocation'));
