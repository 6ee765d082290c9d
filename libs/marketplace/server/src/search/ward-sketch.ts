type Corner = readonly [number, number];

/**
 * Wards drawn by hand, north on top: who lies beside whom, not where exactly. By their nationwide codes; a city that
 * is not here has a map once outlines have been imported.
 */
const drawings: Readonly<Record<string, string>> = {
  '04101': '0,150 120,60 330,120 430,210 560,260 620,330 600,420 480,430 300,380 120,330 0,260',
  '04102': '560,260 700,230 760,120 900,180 1000,330 960,420 760,400 600,420 620,330',
  '04103': '600,420 760,400 960,420 900,600 760,640 640,560',
  '04104': '0,260 120,330 300,380 480,430 600,420 640,560 560,640 380,620 200,560 60,430',
  '04105': '330,120 350,20 520,0 700,20 760,120 700,230 560,260 430,210',
};

/** The corners of a ward's rough drawing; null where there is none. */
export const sketchOf = (ward: string): readonly Corner[] | null =>
  drawings[ward]?.split(' ').map((corner): Corner => {
    const [x, y] = corner.split(',').map(Number);
    return [x!, y!];
  }) ?? null;
