package nl.grip.bench.house;

import java.io.IOException;
import java.sql.SQLException;
import nl.grip.bench.seed.Seed;
import nl.grip.bench.seed.Seeder;

/** Brings the store to a size past the door, and waits until the read side has all of it. */
public final class Filling {

    private static final String STORE = "grip_command";
    private static final int EVENTS_OF_A_LIFE = 10;

    private final House house;
    private final Progress progress;

    public Filling(House house, Progress progress) {
        this.house = house;
        this.progress = progress;
    }

    /** @param events how many there will be; nothing happens where there are as many already */
    public void to(long events) throws SQLException, IOException, InterruptedException {
        try (var standing = Standing.of(house)) {
            var missing = events - standing.stored();
            if (missing > EVENTS_OF_A_LIFE) {
                store(new Seed(events, missing, missing / EVENTS_OF_A_LIFE), missing);
            }
            standing.awaitShown(progress);
        }
    }

    private void store(Seed seed, long missing) throws SQLException {
        try (var owner = house.connect(STORE)) {
            Seeder.fill(owner, seed, stored -> progress.say("stored %,d of %,d".formatted(stored, missing)));
        }
    }
}
