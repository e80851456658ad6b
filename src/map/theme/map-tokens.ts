/** The nine families a theme belongs to; each has its own silhouette and colour. */
export type Family =
  | 'port'
  | 'historic'
  | 'parking'
  | 'industry'
  | 'homes'
  | 'movement'
  | 'greenBlue'
  | 'publicLife'
  | 'systems';

export type PaletteName = 'light' | 'dark' | 'contrast' | 'sunlight';

/** Colours of what the base map shows, as hexadecimal sRGB. */
export interface GroundColours {
  readonly sea: string;
  readonly seaLine: string;
  readonly landFocus: string;
  readonly landOutside: string;
  readonly coast: string;
  readonly districtEdge: string;
  readonly districtBand: string;
  readonly subEdge: string;
  readonly road: string;
  readonly roadCasing: string;
  readonly roadMinor: string;
  readonly river: string;
  readonly metro: string;
  readonly metroStation: string;
  readonly labelSub: string;
  readonly labelNeighbour: string;
  readonly labelRoad: string;
  readonly labelWater: string;
  readonly labelMetro: string;
  readonly labelSite: string;
  readonly halo: string;
  readonly haloSea: string;
}

/** Everything map, marks and legend take from the colour scheme. */
export interface MapTokens {
  readonly name: PaletteName;
  readonly ground: GroundColours;
  readonly family: Readonly<Record<Family, string>>;
  /** Glyph on a filled body. */
  readonly onFamily: string;
  /** Line around each body, which makes its contrast independent of the ground. */
  readonly casing: string;
  /** Inside of an empty body. */
  readonly paper: string;
  /** Feet, badges, ring of the selected mark. */
  readonly ink: string;
  /** Second line outside the casing, for the schemes of highest contrast. */
  readonly outerLine: string | null;
  /** How many waterlines follow the shore. */
  readonly waterlines: 1 | 4;
  /** Opacity of the soft disc that stands for an area, 0–1. */
  readonly tint: number;
}

/** The four colour schemes; each family keeps 3:1 against its casing in all of them. */
export const mapTokens: Readonly<Record<PaletteName, MapTokens>> = {
  light: {
    name: 'light',
    ground: {
      sea: '#C6D9E1',
      seaLine: '#AFC8D3',
      landFocus: '#FBFAF6',
      landOutside: '#E8E5DD',
      coast: '#7F9CA8',
      districtEdge: '#6E6552',
      districtBand: '#D9D1BF',
      subEdge: '#BDB4A2',
      road: '#DCD3C2',
      roadCasing: '#C7BCA6',
      roadMinor: '#E7E0D3',
      river: '#9DBECB',
      metro: '#9A97A6',
      metroStation: '#FFFFFF',
      labelSub: '#5C5546',
      labelNeighbour: '#676050',
      labelRoad: '#5E5646',
      labelWater: '#2F5F73',
      labelMetro: '#5B5868',
      labelSite: '#201D18',
      halo: '#FBFAF6',
      haloSea: '#C6D9E1',
    },
    family: {
      port: '#1C3C8C',
      historic: '#8E1B22',
      parking: '#8A58A8',
      industry: '#AE831F',
      homes: '#D9527F',
      movement: '#474747',
      greenBlue: '#357A55',
      publicLife: '#A14D0B',
      systems: '#4E93A3',
    },
    onFamily: '#FFFFFF',
    casing: '#FFFFFF',
    paper: '#FFFFFF',
    ink: '#201D18',
    outerLine: null,
    waterlines: 4,
    tint: 0.17,
  },
  dark: {
    name: 'dark',
    ground: {
      sea: '#0B1C27',
      seaLine: '#1C3644',
      landFocus: '#303A40',
      landOutside: '#20292E',
      coast: '#4C6572',
      districtEdge: '#A39A86',
      districtBand: '#3A4348',
      subEdge: '#56626A',
      road: '#465159',
      roadCasing: '#56626A',
      roadMinor: '#3A454C',
      river: '#31505F',
      metro: '#77788A',
      metroStation: '#303A40',
      labelSub: '#CFCABE',
      labelNeighbour: '#9BA1A3',
      labelRoad: '#C3C4BF',
      labelWater: '#86AEC0',
      labelMetro: '#B4B3C4',
      labelSite: '#F6F3EC',
      halo: '#262F35',
      haloSea: '#0B1C27',
    },
    family: {
      port: '#8CAAD4',
      historic: '#E5633D',
      parking: '#A873F9',
      industry: '#FEE1A7',
      homes: '#CF779F',
      movement: '#D5D5D5',
      greenBlue: '#42C18C',
      publicLife: '#F1A440',
      systems: '#9CE8FD',
    },
    onFamily: '#0E151A',
    casing: '#12181C',
    paper: '#1A2126',
    ink: '#F6F3EC',
    outerLine: null,
    waterlines: 4,
    tint: 0.26,
  },
  contrast: {
    name: 'contrast',
    ground: {
      sea: '#D3E6EF',
      seaLine: '#7FA3B4',
      landFocus: '#FFFFFF',
      landOutside: '#EDEDED',
      coast: '#003349',
      districtEdge: '#000000',
      districtBand: '#C9C9C9',
      subEdge: '#767676',
      road: '#BDBDBD',
      roadCasing: '#767676',
      roadMinor: '#D4D4D4',
      river: '#2F6E8C',
      metro: '#595959',
      metroStation: '#FFFFFF',
      labelSub: '#000000',
      labelNeighbour: '#333333',
      labelRoad: '#1F1F1F',
      labelWater: '#00354D',
      labelMetro: '#1F1F1F',
      labelSite: '#000000',
      halo: '#FFFFFF',
      haloSea: '#D3E6EF',
    },
    family: {
      port: '#3B71BC',
      historic: '#540000',
      parking: '#573C77',
      industry: '#664C0B',
      homes: '#B02552',
      movement: '#161616',
      greenBlue: '#02523A',
      publicLife: '#B76B1C',
      systems: '#64808A',
    },
    onFamily: '#FFFFFF',
    casing: '#FFFFFF',
    paper: '#FFFFFF',
    ink: '#000000',
    outerLine: '#000000',
    waterlines: 1,
    tint: 0.2,
  },
  sunlight: {
    name: 'sunlight',
    ground: {
      sea: '#9CC6DA',
      seaLine: '#6FA6C0',
      landFocus: '#FFFFFF',
      landOutside: '#DADADA',
      coast: '#00202E',
      districtEdge: '#000000',
      districtBand: '#BFBFBF',
      subEdge: '#6E6E6E',
      road: '#ABABAB',
      roadCasing: '#5E5E5E',
      roadMinor: '#C8C8C8',
      river: '#1F6587',
      metro: '#4A4A4A',
      metroStation: '#FFFFFF',
      labelSub: '#111111',
      labelNeighbour: '#262626',
      labelRoad: '#111111',
      labelWater: '#00283B',
      labelMetro: '#111111',
      labelSite: '#000000',
      halo: '#FFFFFF',
      haloSea: '#9CC6DA',
    },
    family: {
      port: '#3B71BC',
      historic: '#540000',
      parking: '#573C77',
      industry: '#664C0B',
      homes: '#B02552',
      movement: '#161616',
      greenBlue: '#02523A',
      publicLife: '#B76B1C',
      systems: '#64808A',
    },
    onFamily: '#FFFFFF',
    casing: '#FFFFFF',
    paper: '#FFFFFF',
    ink: '#000000',
    outerLine: '#000000',
    waterlines: 1,
    tint: 0.24,
  },
};
