/** Links: every setting travels in the address and comes back, Back undoes a gesture, and no address can break the page. */
import { expect, test } from '@playwright/test';
import { listenForComplaints } from './support/complaints';
import { drop } from './support/hand-over';
import { texture } from './support/pictures';
import {
  exported,
  get,
  hashOf,
  loadFile,
  openPage,
  openWith,
  readouts,
  set,
  settled,
  SMALL,
} from './support/waveloupe-page';

const picture = texture('travel photo (1).png', 40, 30);

/** No value here is the default. */
const EVERYTHING = {
  background: 'black',
  transform: 'block',
  block: 16,
  color: 'ycbcr',
  keep: 0.0321,
  rule: 'band',
  scope: 'block',
  bandFrom: 0.123,
  basis: 'naive',
  compare: 'difference',
  split: 0.3,
  gain: 9,
  zoom: 3.5,
  cx: 0.4,
  cy: 0.65,
  spectrum: 'planes',
  centred: false,
  colormap: 'viridis',
  showKept: false,
  channel: '1',
  spectrumZoom: 2.5,
  spectrumX: 0.25,
  spectrumY: 0.75,
  pin: '1.3.2',
  engine: 'cpu',
  panel: 'make',
  segment: 3,
  jpegBlock: '1.2.3',
  coefficient: 17,
  buildUp: 12,
  edits: '0.1.2.3.-45_1.0.0.63.7',
  component: '2',
  ledgerOf: 'ac',
  ledgerOpacity: 0.4,
  paddingBlocks: true,
  scan: 3,
  upsampling: 'nearest',
  quality: 42,
  subsampling: '411',
  tables: `${Array.from({ length: 64 }, (_, i) => i + 1).join('.')}_${Array.from({ length: 64 }, (_, i) => 300 - i).join('.')}`,
  process: 'progressive',
  huffman: 'standard',
  generations: 33,
  generation: 4,
  againQualities: '60-90',
  shiftX: 3,
  shiftY: 5,
  crop: 2,
  againMode: 'ela',
  elaQuality: 70,
  elaGain: 20,
  net: 'serious',
  weights: 'asm4',
  domain: 'spatial',
  conv: 'windowed',
  norm: 'unfolded',
  relu: 'apx',
  phi: 3,
  phiLayers: '15-2-7',
  psi: 9,
  networkPanel: 'terms',
  mapLayer: 'layer1.0.relu1',
  mapChannel: 2,
  mapBlock: '0.3',
  mapCoefficient: 17,
  mapShow: 'coefficients',
  mapScale: 'common',
  signColors: 'paper',
  cropX: 0.25,
  cropY: 0.75,
  cropSide: 0.5,
  inputQuality: 30,
  inputKeep: 0.4,
  batch: 5,
  surveyPanel: 'map',
  surveyFilter: 'subsampling:4:2:0|4:4:4;quality:90..96;path:a%3Bb',
  collection: 'b',
  fullRead: true,
  countScale: 'linear',
  heatZoom: 4,
  heatX: 0.25,
  heatY: 0.75,
  filesShow: 'pictures',
  filesSort: '-bytes',
  surveyFile: 7,
  mapVector: 'quality-coding',
  mapColor: 'cluster',
  mapShare: 0.2,
  mapNeighbours: 9,
  mapDistance: 0.4,
  mapZoom: 3,
  mapX: 0.3,
  mapY: 0.6,
  surveyFacet: 'width',
  leakLabel: 'top',
  leakFolds: 3,
  leakShuffles: 50,
  surveySeed: 12,
} as const;

test.use({ viewport: SMALL });

test('every setting goes through the address into another page, with the same exports', async ({ page, context }) => {
  await openWith(page, picture);
  const defaults = await get(page);
  for (const [name, value] of Object.entries(EVERYTHING)) expect(defaults[name], name).not.toBe(value);
  expect(Object.keys(defaults).toSorted()).toEqual([...Object.keys(EVERYTHING), 'img', 'view'].toSorted());
  await set(page, EVERYTHING);
  await settled(page);
  const sent = await get(page);
  await expect.poll(() => page.url()).toContain('pin=1.3.2');

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText(/This link expects/)).toContainText(picture.name);
  expect(await get(other)).toEqual(sent);
  await loadFile(other, picture);
  await settled(other);
  expect(await get(other)).toEqual(sent);
  for (const kind of ['reconstruction.npy', 'mask.npy', 'spectrum.png'] as const) {
    expect((await exported(other, kind)).equals(await exported(page, kind)), kind).toBe(true);
  }
  expect(await readouts(other)).toEqual(await readouts(page));
});

test('defaults are left out of the address', async ({ page }) => {
  await openWith(page, picture);
  await set(page, { keep: 0.07 });
  await expect.poll(() => page.url()).toMatch(/#v=1&img=file[^&]+&keep=0\.07$/);
});

test('one drag of the slider is one step of Back, however many values it went through', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openWith(page, picture);
  const slider = page.getByRole('slider', { name: 'Keep', exact: true });
  const drag = async (by: number): Promise<number> => {
    const box = await slider.boundingBox();
    if (!box) throw new Error('The slider is not on the page.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by, y, { steps: 6 });
    await page.mouse.up();
    return Number((await get(page)).keep);
  };
  const before = await page.evaluate(() => history.length);
  const first = await drag(40);
  // Two presses within 400 ms are a double click, and one step.
  await page.waitForTimeout(500);
  const second = await drag(-90);
  expect(await page.evaluate(() => history.length)).toBe(before + 2);
  await expect.poll(() => page.url()).toContain(`keep=${second}`);

  await page.goBack();
  expect((await get(page)).keep).toBe(first);
  await settled(page);
  expect((await readouts(page)).coefficientsKept).toBe(Math.max(1, Math.round(first * picture.rgb.length)));
  await expect(slider).toHaveAttribute('aria-valuenow', String(first));
  await page.goBack();
  expect((await get(page)).keep).toBe(0.01);
  await page.goForward();
  expect((await get(page)).keep).toBe(first);
});

test('Back returns to the picture that was open before', async ({ page }) => {
  await openWith(page, picture);
  const next = texture('next.png', 24, 24);
  await page.waitForTimeout(800);
  await loadFile(page, next);
  await settled(page);
  expect((await readouts(page)).width).toBe(24);
  await page.goBack();
  await expect.poll(async () => (await readouts(page)).width).toBe(picture.width);
  await settled(page);
  expect((await readouts(page)).fileBytes).toBe(picture.bytes.length);
});

test('an address typed into the open page is followed', async ({ page }) => {
  await openWith(page, picture);
  const img = String((await get(page)).img);
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    hashOf({ img, transform: 'dct', keep: 0.5 }),
  );
  await expect.poll(async () => (await get(page)).transform).toBe('dct');
  await settled(page);
  expect((await readouts(page)).coefficientsKept).toBe(Math.round(0.5 * picture.rgb.length));
});

const HOSTILE: readonly string[] = [
  '#',
  '#%',
  '#%E0%A4%A',
  '#v=1&keep=NaN&split=Infinity&zoom=-1e308&gain=1e999&cx=0x10',
  '#v=999&transform=__proto__&constructor=1&__proto__=2&toString=3&hasOwnProperty=4',
  '#v=1&transform=dft,dct&block=9&color=&rule=largest%00&basis[]=naive&centred=maybe',
  '#v=1&keep=0.5&keep=0.1&keep=<script>alert(1)</script>',
  `#v=1&pin=${'9'.repeat(100000)}&view=${'a'.repeat(1000)}`,
  '#v=1&pin=2.99999.99999&channel=2&spectrum=planes',
  `#${'&'.repeat(50000)}`,
  '#v=1&img=javascript:alert(1)',
  '#v=1&img=../../../etc/passwd',
  '#v=1&img=https://example.com/cat.png',
  '#v=1&img=file:zzzzzzzzzzzz:cat.png',
  '#v=1&img=file:0123456789ab:%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  '#v=1&view=no-such-bench',
];

test('hostile addresses leave a page that works, with valid settings', async ({ page, baseURL }) => {
  // A small sample, and no adapter to be opened: sixteen times each would only take time.
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'gpu');
  });
  const small = texture('small.png', 32, 24);
  await page.route('**/samples/desk.png', (route) => route.fulfill({ contentType: 'image/png', body: small.bytes }));
  const complaints = listenForComplaints(page, baseURL ?? '');
  page.on('dialog', (dialog) => {
    complaints.errors.push(dialog.message());
    void dialog.dismiss();
  });
  for (const hash of HOSTILE) {
    await page.goto('about:blank');
    await page.goto(`./${hash}`);
    await page.waitForFunction(() => window.waveloupe !== undefined);
    const settings = await get(page);
    // What the page holds is what it takes back: nothing invalid came in.
    expect(await page.evaluate((values) => window.waveloupe?.set(values), settings), hash.slice(0, 60)).toEqual([]);
    await loadFile(page, picture);
    await settled(page);
    expect((await readouts(page)).width, hash.slice(0, 60)).toBe(picture.width);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  }
  expect(complaints).toEqual({ errors: [], outside: [] });
});

test('a link to a sample that there is not opens one that there is, and says so', async ({ page }) => {
  const small = texture('small.png', 32, 24);
  await page.route('**/samples/desk.png', (route) => route.fulfill({ contentType: 'image/png', body: small.bytes }));
  await openPage(page, { img: 'moon', keep: 0.25 });
  await expect.poll(async () => (await get(page)).img).toBe('desk');
  await expect(page.getByText(/“moon” is no sample/).first()).toBeVisible();
  await settled(page);
  expect((await readouts(page)).coefficientsKept).toBe(Math.round(0.25 * small.rgb.length));
});

test.describe('a link to a picture of somebody’s own', () => {
  test('says which file it expects, and the file dropped goes on with the link’s settings', async ({ page }) => {
    await openWith(page, picture);
    const img = String((await get(page)).img);
    const settings = { img, transform: 'dct', keep: 0.4, zoom: 2, cx: 0.6, cy: 0.4 };
    await openPage(page, settings);
    const expected = page.getByText(/This link expects/);
    await expect(expected).toContainText(picture.name);
    await drop(page, { ...picture, name: 'renamed.png' });
    await expect(expected).toBeHidden();
    await settled(page);
    expect(await get(page)).toMatchObject(settings);
    expect((await readouts(page)).coefficientsKept).toBe(Math.round(0.4 * picture.rgb.length));
  });

  test('another picture opens as well, under its own name', async ({ page }) => {
    const other = texture('other.png', 20, 20);
    await openPage(page, { img: 'file:0123456789ab:cat.jpg', transform: 'block', keep: 0.4 });
    await expect(page.getByText(/This link expects/)).toContainText('cat.jpg');
    await drop(page, other);
    await expect(page.getByText(/This link expects/)).toBeHidden();
    await settled(page);
    const settings = await get(page);
    expect(settings).toMatchObject({ transform: 'block', keep: 0.4 });
    expect(settings.img).toMatch(/:other\.png$/);
  });

  test('one can go on with the sample', async ({ page }) => {
    const small = texture('small.png', 32, 24);
    await page.route('**/samples/desk.png', (route) => route.fulfill({ contentType: 'image/png', body: small.bytes }));
    await openPage(page, { img: 'file:0123456789ab:cat.jpg', keep: 0.4 });
    await page.getByRole('button', { name: 'Go on with the sample' }).click();
    await expect(page.getByText(/This link expects/)).toBeHidden();
    await settled(page);
    expect(await get(page)).toMatchObject({ img: 'desk', keep: 0.4 });
  });
});
