package nl.grip.bench.seed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;

/** All events of a seed, as they would have come in: many lives at a time, each in its own order. No more is held than those. */
final class Telling implements Iterator<SeededEvent> {

    private static final int AT_A_TIME = 1000;

    private final Iterator<Life> unborn;
    private final SplittableRandom chances;
    private final List<Life> going = new ArrayList<>(AT_A_TIME);

    Telling(Seed seed) {
        unborn = seed.lives().iterator();
        chances = seed.telling();
        while (going.size() < AT_A_TIME && unborn.hasNext()) {
            going.add(unborn.next());
        }
    }

    @Override
    public boolean hasNext() {
        return !going.isEmpty();
    }

    @Override
    public SeededEvent next() {
        if (going.isEmpty()) {
            throw new NoSuchElementException();
        }
        var which = chances.nextInt(going.size());
        var life = going.get(which);
        var event = SeededEvent.nextOf(life);
        if (life.isTold()) {
            replace(which);
        }
        return event;
    }

    private void replace(int which) {
        if (unborn.hasNext()) {
            going.set(which, unborn.next());
        } else {
            going.set(which, going.getLast());
            going.removeLast();
        }
    }
}
