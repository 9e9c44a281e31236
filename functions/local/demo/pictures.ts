/** Pictures that the project draws itself: flat things on warm paper, 900 by 675. */
const INK = '#3b3a36'
const WOOD = '#b98552'
const STEEL = '#9aa5ad'
const GREEN = '#1f7a5c'
const RED = '#c0563f'
const BLUE = '#4f7ea8'
const CREAM = '#fffaf0'
const YELLOW = '#e2b04a'

const line = (points: string, color: string, width = 18): string =>
  `<polyline points="${points}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
const box = (at: string, color: string, radius = 18): string => {
  const [x, y, width, height] = at.split(' ')
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${color}"/>`
}
const disc = (at: string, color: string): string => {
  const [x, y, radius] = at.split(' ')
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${color}"/>`
}
const ring = (at: string, color: string, width = 16): string => {
  const [x, y, radius] = at.split(' ')
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${color}" stroke-width="${width}"/>`
}
const shape = (path: string, color: string): string => `<path d="${path}" fill="${color}"/>`

/** What each kind of thing looks like. */
const PICTURES = {
  ladder:
    line('360,560 430,120', WOOD, 26) +
    line('540,560 470,120', WOOD, 26) +
    [200, 280, 360, 440]
      .map((y, n) => line(`${418 - n * 13},${y} ${482 + n * 13},${y}`, WOOD, 20))
      .join('') +
    box('420 100 60 34', RED),
  drill:
    box('300 210 300 120', GREEN) +
    box('590 240 90 60', STEEL, 8) +
    line('680,270 760,270', INK, 12) +
    shape('M360 320 L450 320 L430 500 L340 500 Z', GREEN) +
    box('310 490 150 60', INK) +
    box('395 335 30 44', RED, 8),
  toolbox:
    box('260 300 380 230', RED) +
    box('260 280 380 60', '#a4442f') +
    line('370,280 370,210 530,210 530,280', INK, 20) +
    box('420 320 60 50', YELLOW, 8),
  hammer: line('330,560 520,250', WOOD, 34) + shape('M430 200 L640 270 L620 340 L410 270 Z', STEEL),
  pot:
    box('280 290 340 220', STEEL, 40) +
    box('230 330 60 36', INK) +
    box('610 330 60 36', INK) +
    box('260 260 380 44', '#7f8a92', 22) +
    disc('450 240 24', INK),
  cooker:
    box('270 230 360 300', CREAM, 90) +
    box('270 360 360 36', GREEN, 0) +
    box('390 420 120 70', INK, 12) +
    disc('450 455 16', RED) +
    box('410 200 80 40', INK),
  steamer:
    box('260 200 380 90', WOOD) +
    box('260 300 380 90', '#a87443') +
    box('260 400 380 90', WOOD) +
    line('450,200 450,160', INK, 16) +
    box('230 500 440 40', STEEL),
  vacuum:
    disc('560 450 110', RED) +
    disc('560 450 50', INK) +
    line('470,420 360,200 300,200', INK, 20) +
    box('220 180 90 46', STEEL),
  iron:
    shape('M250 470 L660 470 Q650 300 480 290 L350 300 Q280 350 250 470 Z', BLUE) +
    box('240 470 430 34', STEEL, 8) +
    line('390,300 400,230 560,230 580,300', INK, 24),
  wheelchair:
    ring('420 430 120', INK) +
    ring('610 500 50', INK, 14) +
    line('330,160 360,300 560,300 610,500', BLUE, 26) +
    box('340 280 240 36', BLUE) +
    line('470,300 470,400 590,400', STEEL, 18),
  crutch:
    line('400,560 430,150', STEEL, 20) +
    line('500,560 470,150', STEEL, 20) +
    box('400 120 100 40', INK) +
    line('415,330 485,330', INK, 22) +
    box('382 550 40 30', INK) +
    box('482 550 40 30', INK),
  pressure:
    box('270 250 260 220', CREAM) +
    box('300 280 200 100', '#d9e4dc', 8) +
    disc('340 425 20', GREEN) +
    disc('400 425 20', RED) +
    line('530,420 640,420 660,320', INK, 14) +
    box('600 220 130 110', BLUE, 30),
  stroller:
    ring('360 530 46', INK) +
    ring('560 530 46', INK) +
    shape('M300 300 Q460 180 620 300 L580 430 L350 430 Z', YELLOW) +
    line('620,300 700,220', INK, 20) +
    line('360,430 360,490', INK) +
    line('560,430 560,490', INK),
  bicycle:
    ring('320 450 110', INK) +
    ring('590 450 110', INK) +
    line('320,450 410,290 550,290 590,450', GREEN, 20) +
    line('410,290 460,450 550,290', GREEN, 20) +
    line('530,240 580,230', INK, 18) +
    box('370 250 80 26', INK),
  rackets:
    ring('340 250 96', RED, 14) +
    line('390,340 480,540', RED, 20) +
    ring('560 250 96', BLUE, 14) +
    line('510,340 420,540', BLUE, 20) +
    shape('M430 160 L470 160 L480 210 L420 210 Z', CREAM),
  tabletennis:
    disc('380 290 120', RED) + line('450,380 520,500', WOOD, 40) + disc('600 400 40', CREAM),
  ball:
    disc('450 350 190', '#d07a3e') +
    line('260,350 640,350', INK, 8) +
    line('450,160 450,540', INK, 8) +
    ring('250 350 140', INK, 8) +
    ring('650 350 140', INK, 8),
  books:
    box('300 440 320 60', RED, 8) +
    box('320 370 280 60', BLUE, 8) +
    box('290 300 310 60', GREEN, 8) +
    box('340 230 240 60', YELLOW, 8),
  table:
    box('240 270 420 44', WOOD, 8) +
    line('300,310 260,540', INK, 16) +
    line('600,310 640,540', INK, 16) +
    line('380,310 520,540', INK, 12) +
    line('520,310 380,540', INK, 12),
  stools:
    box('250 340 170 40', RED) +
    line('270,380 260,540', RED, 16) +
    line('400,380 410,540', RED, 16) +
    box('480 340 170 40', BLUE) +
    line('500,380 490,540', BLUE, 16) +
    line('630,380 640,540', BLUE, 16),
  lantern:
    disc('450 330 130', RED) +
    box('400 190 100 34', YELLOW, 8) +
    box('400 440 100 34', YELLOW, 8) +
    line('450,190 450,120', INK, 10) +
    line('420,474 420,560', YELLOW, 10) +
    line('450,474 450,580', YELLOW, 10) +
    line('480,474 480,560', YELLOW, 10),
  fan:
    ring('450 280 140', BLUE, 14) +
    disc('450 280 26', INK) +
    shape('M450 270 Q520 150 560 250 Z', '#8fb3d0') +
    shape('M440 290 Q340 360 350 230 Z', '#8fb3d0') +
    shape('M455 300 Q540 400 430 410 Z', '#8fb3d0') +
    line('450,420 450,530', INK, 20) +
    box('350 525 200 34', INK),
  projector:
    box('260 300 360 170', CREAM) +
    disc('370 385 62', INK) +
    disc('370 385 34', BLUE) +
    box('480 340 100 20', STEEL, 4) +
    box('480 375 100 20', STEEL, 4) +
    box('290 470 40 30', INK, 4) +
    box('550 470 40 30', INK, 4),
  suitcase:
    box('310 240 280 300', BLUE) +
    line('390,240 390,150 510,150 510,240', INK, 16) +
    line('370,270 370,510', '#3d6486', 10) +
    line('450,270 450,510', '#3d6486', 10) +
    line('530,270 530,510', '#3d6486', 10) +
    disc('350 556 18', INK) +
    disc('550 556 18', INK),
  tent:
    shape('M450 150 L720 530 L180 530 Z', GREEN) +
    shape('M450 260 L540 530 L360 530 Z', INK) +
    line('450,150 450,110', INK, 10),
  sewing:
    box('250 470 400 60', WOOD) +
    box('280 250 340 90', INK) +
    box('550 250 80 220', INK) +
    line('330,340 330,440', STEEL, 12) +
    disc('640 300 36', RED),
  phone:
    box('350 130 200 410', INK, 30) +
    box('366 170 168 320', '#d9e4dc', 8) +
    disc('450 515 12', STEEL),
  paper:
    box('300 160 300 380', CREAM, 8) + box('340 200 90 110', BLUE, 4) + disc('530 470 40', RED),
} as const

export type PictureName = keyof typeof PICTURES

const PAPERS = ['#efe7d6', '#e3ecdf', '#e6e4ee', '#f3e2d8', '#dfe9ee']

/** The whole picture; the paper differs from neighbour to neighbour. */
export const pictureOf = (name: PictureName, paper: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="675" viewBox="0 0 900 675">` +
  `<rect width="900" height="675" fill="${PAPERS[paper % PAPERS.length]}"/>` +
  `<ellipse cx="450" cy="575" rx="290" ry="26" fill="#00000014"/>${PICTURES[name]}</svg>`
