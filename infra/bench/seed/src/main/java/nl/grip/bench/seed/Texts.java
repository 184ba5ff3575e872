package nl.grip.bench.seed;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** What the events say: of a length as people write it, so that a row weighs what it would weigh. */
final class Texts {

    private static final List<String> MUNICIPALITIES =
            List.of("GM0183", "GM1774", "GM0141", "GM0150", "GM0153", "GM0164", "GM0173", "GM0189");

    private static final List<String> TITLES = List.of(
            "Repaircafé in elke kern",
            "Praktijkondersteuner jeugd bij de huisarts",
            "Vroegsignalering van schulden",
            "Meedoen naar vermogen",
            "Ontmoeten in het dorpshuis",
            "Steun voor mantelzorgers");

    private static final List<String> AMBITIONS =
            List.of("Versterken sociale basis", "Zorg meer nabij", "Eerder erbij", "Werk voor wie kan");

    private static final List<String> SENTENCES = List.of(
            "Met de partners afspreken wie de eerste gesprekken voert en wanneer.",
            "De ervaringen van bewoners ophalen en in het team bespreken.",
            "Een tweede kern zoeken waar vrijwilligers zich hebben gemeld.",
            "De werkafspraken met de huisartsen op papier zetten.",
            "Nagaan of de doelgroep wordt bereikt, en anders de werving aanpassen.",
            "De tussenstand voorleggen aan de stuurgroep, met een voorstel.");

    private static final int SENTENCES_OF_A_PARAGRAPH = 4;

    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Texts() {}

    static String municipality(long which) {
        return MUNICIPALITIES.get((int) (which % MUNICIPALITIES.size()));
    }

    static String title(SplittableRandom chances) {
        return oneOf(TITLES, chances);
    }

    static String ambition(SplittableRandom chances) {
        return oneOf(AMBITIONS, chances);
    }

    static String paragraph(SplittableRandom chances) {
        var paragraph = new StringBuilder();
        for (var sentence = 0; sentence < SENTENCES_OF_A_PARAGRAPH; sentence++) {
            paragraph.append(oneOf(SENTENCES, chances)).append(' ');
        }
        return paragraph.toString().strip();
    }

    static String sentence(SplittableRandom chances, long at) {
        return oneOf(SENTENCES, chances) + " (" + at + ")";
    }

    static String lead(long at) {
        return "Projectleider sociaal domein " + at;
    }

    static String partner(long at) {
        return "Stichting Welzijn " + at;
    }

    /** A random UUID as Java makes them, only that it is the same for the same chances. */
    static UUID identifier(SplittableRandom chances) {
        var most = chances.nextLong() & ~0xF000L | VERSION_4;
        var least = chances.nextLong() & ~0xC000_0000_0000_0000L | VARIANT;
        return new UUID(most, least);
    }

    private static String oneOf(List<String> all, SplittableRandom chances) {
        return all.get(chances.nextInt(all.size()));
    }
}
