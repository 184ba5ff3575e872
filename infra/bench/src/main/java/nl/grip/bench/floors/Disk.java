package nl.grip.bench.floors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.HdrHistogram.Histogram;

/** How long the disk takes to make a page durable. */
public final class Disk {

    private static final int PAGE = 8192;
    private static final int TIMES = 1000;

    private Disk() {}

    /** In nanoseconds, one after the other, in the folder where the data are. */
    public static Histogram durablePage(Path folder) throws IOException {
        var latencies = new Histogram(3);
        var file = folder.resolve("page");
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            for (var time = 0; time < TIMES; time++) {
                var begun = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE), 0);
                channel.force(false);
                latencies.recordValue(System.nanoTime() - begun);
            }
        }
        return latencies;
    }
}
