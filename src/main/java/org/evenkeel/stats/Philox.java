package org.evenkeel.stats;

/**
 * Counter-based random words: Philox4x32-10 (Salmon and others 2011, Parallel Random Numbers: As Easy as 1, 2, 3).
 * Draw i of replicate r in stream s is lane {@code i & 3} of the block at counter {@code (i >> 2, r, s, 0)} under a
 * 64-bit seed, so any draw can be made on any thread in any order.
 */
final class Philox {
    private static final int M0 = 0xD2511F53;
    private static final int M1 = 0xCD9E8D57;
    private static final int W0 = 0x9E3779B9;
    private static final int W1 = 0xBB67AE85;
    private static final long MASK = 0xFFFFFFFFL;

    private final int keyLow;
    private final int keyHigh;
    private final int replicate;
    private final int stream;
    private final int[] lanes = new int[4];
    private int block = -1;

    Philox(long seed, int replicate, int stream) {
        this.keyLow = (int) seed;
        this.keyHigh = (int) (seed >>> 32);
        this.replicate = replicate;
        this.stream = stream;
    }

    /** The 32 random bits of draw i. */
    int word(int i) {
        if (i >> 2 != block) {
            block = i >> 2;
            lanes[0] = block;
            lanes[1] = replicate;
            lanes[2] = stream;
            lanes[3] = 0;
            block(lanes, keyLow, keyHigh);
        }
        return lanes[i & 3];
    }

    /** An index from 0 to bound - 1: {@code word * bound >>> 32}, with a bias below bound / 2^32. */
    int index(int i, int bound) {
        return (int) (((word(i) & MASK) * bound) >>> 32);
    }

    /** Turns a counter into its random block, in place. */
    static void block(int[] counter, int keyLow, int keyHigh) {
        int k0 = keyLow;
        int k1 = keyHigh;
        for (int round = 0; round < 10; round++) {
            long p0 = (M0 & MASK) * (counter[0] & MASK);
            long p1 = (M1 & MASK) * (counter[2] & MASK);
            counter[0] = (int) (p1 >>> 32) ^ counter[1] ^ k0;
            counter[1] = (int) p1;
            counter[2] = (int) (p0 >>> 32) ^ counter[3] ^ k1;
            counter[3] = (int) p0;
            k0 += W0;
            k1 += W1;
        }
    }
}
