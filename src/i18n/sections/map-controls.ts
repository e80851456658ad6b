import { section } from '../section.ts';

export const mapControls = section(
  {
    'map-frame.zoom-in': 'Zoom in',
    'map-frame.zoom-out': 'Zoom out',
    'map-frame.whole': 'Show the whole district, north up',
    'map-frame.layers': 'Filters and legend',
    'map-frame.locate': 'Show where I am',
    'map-frame.locate-off': 'Stop showing where I am',
    'map-frame.locate-why':
      'The browser will ask whether it may tell your position. It is only drawn here and used for distances: it is not stored and never leaves this device.',
    'map-frame.locate-go': 'Show my position',
    'map-frame.locate-cancel': 'Not now',
    'map-frame.locating': 'Looking for your position …',
  },
  {
    'map-frame.zoom-in': '放大',
    'map-frame.zoom-out': '缩小',
    'map-frame.whole': '显示全区，上方为北',
    'map-frame.layers': '筛选与图例',
    'map-frame.locate': '显示我的位置',
    'map-frame.locate-off': '不再显示我的位置',
    'map-frame.locate-why': '浏览器会询问是否允许定位。位置只画在本机地图上、用来算距离，不保存，也不会离开本机。',
    'map-frame.locate-go': '开始定位',
    'map-frame.locate-cancel': '暂不',
    'map-frame.locating': '正在定位……',
  },
);
