package nl.grip.events.wire;

/**
 * How an event is written: under which name, and in the how manieth form of that name.
 *
 * @param number from 1 on; it rises with every change that a reader of the form before could not follow
 */
public record EventForm(String name, int number) {

    @Override
    public String toString() {
        return name + ", form " + number;
    }
}
