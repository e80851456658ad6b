import type { GeoPort, GeoReply, GeoRequest } from './geo-messages.ts';
import { serveGeo } from './serve-geo.ts';

serveGeo(self as unknown as GeoPort<GeoReply, GeoRequest>);
