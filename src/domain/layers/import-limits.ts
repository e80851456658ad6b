/** Above these a file is refused: what an office computer still shows without stalling. */
export const MOST_BYTES = 150_000_000;
/** What an archive may hold once unpacked. */
export const MOST_UNPACKED_BYTES = 300_000_000;
export const MOST_FEATURES = 100_000;
export const MOST_COLUMNS = 500;
