package nl.grip.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Trees and proofs, first as others have published them, then as they must be for every size. */
class MerkleTest {

    /** The leaves of the tree by which implementations of Certificate Transparency are compared. */
    private static final List<String> PUBLISHED_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    /** Of its first leaf, its first two, and so on. */
    private static final List<String> PUBLISHED_ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final Hash NO_LEAVES = hash("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private static final int MOST = 300;
    private static final List<Hash> LEAVES =
            LongStream.range(0, MOST).mapToObj(MerkleTest::leaf).toList();

    @Example
    void rootsAreThoseThatWerePublished() {
        var tree = CompactRange.empty();
        assertThat(tree.root()).isEqualTo(NO_LEAVES);
        for (var size = 0; size < PUBLISHED_LEAVES.size(); size++) {
            tree.add(publishedLeaf(size));
            assertThat(tree.root()).isEqualTo(hash(PUBLISHED_ROOTS.get(size)));
        }
    }

    @Example
    void proofsOfInclusionAreThoseThatWerePublished() {
        assertThat(published(Proof.ofInclusion(0, 1))).isEmpty();
        assertThat(published(Proof.ofInclusion(0, 8)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(published(Proof.ofInclusion(5, 8)))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(published(Proof.ofInclusion(2, 3)))
                .containsExactly("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    }

    @Example
    void proofsOfConsistencyAreThoseThatWerePublished() {
        assertThat(published(Proof.ofConsistency(1, 1))).isEmpty();
        assertThat(published(Proof.ofConsistency(1, 8)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(published(Proof.ofConsistency(6, 8)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(published(Proof.ofConsistency(2, 5)))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    /** As the standard defines it, which is not as a tree is grown. */
    @Example
    void theRootOfEverySizeIsTheOneThatTheStandardDefines() {
        var tree = CompactRange.empty();
        for (var size = 1; size <= MOST; size++) {
            tree.add(LEAVES.get(size - 1));
            assertThat(tree.root()).isEqualTo(defined(LEAVES.subList(0, size)));
            assertThat(grown(size).root()).isEqualTo(tree.root());
        }
    }

    @Example
    void everyLeafIsShownToBeInEveryTreeThatHasIt() {
        for (var size = 1; size <= 70; size++) {
            var root = defined(LEAVES.subList(0, size));
            for (var index = 0; index < size; index++) {
                var proof = Proof.ofInclusion(index, size).hashes(MerkleTest::hashOf);
                assertThat(Verification.includes(LEAVES.get(index), index, size, proof, root))
                        .isTrue();
            }
        }
    }

    @Example
    void everyTreeIsShownToBeTheBeginningOfEveryLargerOne() {
        for (var to = 0; to <= 70; to++) {
            for (var from = 0; from <= to; from++) {
                var proof = Proof.ofConsistency(from, to).hashes(MerkleTest::hashOf);
                assertThat(Verification.isConsistent(from, root(from), to, root(to), proof))
                        .isTrue();
            }
        }
    }

    @Property
    void aProofOfInclusionWithAnyBitTurnedShowsNothing(
            @ForAll @IntRange(min = 2, max = MOST) int size, @ForAll int leaf, @ForAll int bit) {
        var index = Math.floorMod(leaf, size);
        var proof = Proof.ofInclusion(index, size).hashes(MerkleTest::hashOf);
        var turned = turned(proof, bit);

        assertThat(Verification.includes(LEAVES.get(index), index, size, proof, root(size)))
                .isTrue();
        assertThat(Verification.includes(LEAVES.get(index), index, size, turned, root(size)))
                .isFalse();
        assertThat(Verification.includes(
                        turned(LEAVES.subList(index, index + 1), bit).getFirst(), index, size, proof, root(size)))
                .isFalse();
        assertThat(Verification.includes(LEAVES.get(index), (index + 1) % size, size, proof, root(size)))
                .isFalse();
        assertThat(Verification.includes(LEAVES.get(index), index, size, proof.subList(1, proof.size()), root(size)))
                .isFalse();
    }

    @Property
    void aProofOfConsistencyWithAnyBitTurnedShowsNothing(
            @ForAll @IntRange(min = 2, max = MOST) int to, @ForAll int smaller, @ForAll int bit) {
        var from = 1 + Math.floorMod(smaller, to - 1);
        var proof = Proof.ofConsistency(from, to).hashes(MerkleTest::hashOf);

        assertThat(Verification.isConsistent(from, root(from), to, root(to), proof))
                .isTrue();
        assertThat(Verification.isConsistent(from, root(from), to, root(to), turned(proof, bit)))
                .isFalse();
        assertThat(Verification.isConsistent(from, root(to), to, root(to), proof))
                .isFalse();
        assertThat(Verification.isConsistent(from, root(from), to, root(from), proof))
                .isFalse();
    }

    @Example
    void whatATreeDoesNotHaveHasNoProof() {
        assertThatThrownBy(() -> Proof.ofInclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proof.ofConsistency(4, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Verification.includes(LEAVES.getFirst(), 3, 3, List.of(), root(3)))
                .isFalse();
        assertThat(Verification.isConsistent(4, root(4), 3, root(3), List.of())).isFalse();
    }

    private static List<String> published(Proof proof) {
        Function<Subtree, Hash> hashes = subtree ->
                defined(LongStream.rangeClosed(subtree.lastLeaf() + 1 - (1L << subtree.level()), subtree.lastLeaf())
                        .mapToObj(index -> publishedLeaf((int) index))
                        .toList());
        return proof.hashes(hashes).stream()
                .map(hash -> HexFormat.of().formatHex(hash.bytes()))
                .toList();
    }

    private static Hash publishedLeaf(int index) {
        return Hash.ofLeaf(HexFormat.of().parseHex(PUBLISHED_LEAVES.get(index)));
    }

    private static Hash leaf(long index) {
        return Hash.ofLeaf(Long.toString(index).getBytes(StandardCharsets.US_ASCII));
    }

    private static CompactRange grown(long size) {
        return CompactRange.of(
                size, Subtree.ofTree(size).stream().map(MerkleTest::hashOf).toList());
    }

    private static Hash root(int size) {
        return size == 0 ? Hash.OF_NOTHING : defined(LEAVES.subList(0, size));
    }

    private static Hash hashOf(Subtree subtree) {
        var until = (int) subtree.lastLeaf() + 1;
        return defined(LEAVES.subList(until - (1 << subtree.level()), until));
    }

    /** RFC 9162, 2.1.1, word for word. */
    private static Hash defined(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        var left = 1;
        while (2 * left < leaves.size()) {
            left *= 2;
        }
        return Hash.ofNode(defined(leaves.subList(0, left)), defined(leaves.subList(left, leaves.size())));
    }

    private static List<Hash> turned(List<Hash> proof, int bit) {
        var turned = new ArrayList<>(proof);
        var place = Math.floorMod(bit, proof.size() * Hash.BYTES * Byte.SIZE);
        var hash = place / (Hash.BYTES * Byte.SIZE);
        var bytes = proof.get(hash).bytes();
        bytes[place / Byte.SIZE % Hash.BYTES] ^= (byte) (1 << place % Byte.SIZE);
        turned.set(hash, Hash.of(bytes));
        return turned;
    }

    private static Hash hash(String hexadecimal) {
        return Hash.parse(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal)));
    }
}
