package nl.grip.command.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.grip.ledger.Hash;

/**
 * What the ledger keeps of one event.
 *
 * @param index in the tree of its municipality, the first being 0
 * @param hashes its own, and that of each subtree that became complete with it, the smallest first
 */
record Leaf(
        String municipality, long index, long position, String id, String stream, long sequence, List<Hash> hashes) {

    Hash hash() {
        return hashes.getFirst();
    }

    static List<Hash> hashes(byte[] bytes) {
        return IntStream.range(0, bytes.length / Hash.BYTES)
                .mapToObj(level -> Hash.of(Arrays.copyOfRange(bytes, level * Hash.BYTES, (level + 1) * Hash.BYTES)))
                .toList();
    }

    static byte[] bytes(List<Hash> hashes) {
        var bytes = new byte[hashes.size() * Hash.BYTES];
        for (var level = 0; level < hashes.size(); level++) {
            System.arraycopy(hashes.get(level).bytes(), 0, bytes, level * Hash.BYTES, Hash.BYTES);
        }
        return bytes;
    }
}
