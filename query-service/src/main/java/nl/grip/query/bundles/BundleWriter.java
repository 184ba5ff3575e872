package nl.grip.query.bundles;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a bundle, one file after the other, and keeps nothing of them but their hashes. The same files give the same bytes. */
public final class BundleWriter implements AutoCloseable {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<Manifest.Named> files = new ArrayList<>();

    /** Writes a text into the file that is open. */
    public interface Text {
        void write(String text) throws IOException;
    }

    /** Writes a whole file. */
    public interface Content {
        void writeTo(Text text) throws IOException;
    }

    /** @param out closed with this */
    public BundleWriter(OutputStream out) {
        zip = new ZipOutputStream(new BufferedOutputStream(Seal.on(out)), StandardCharsets.UTF_8);
        zip.setComment(Seal.place());
    }

    public void file(String name, Content content) throws IOException {
        open(name);
        var text = new Hashed();
        content.writeTo(text);
        zip.closeEntry();
        files.add(new Manifest.Named(name, text.bytes, HexFormat.of().formatHex(text.digest.digest())));
    }

    /** Passes a text on to the archive. */
    private final class Hashed implements Text {

        private final MessageDigest digest = Seal.sha256();
        private long bytes;

        @Override
        public void write(String text) throws IOException {
            var utf8 = text.getBytes(StandardCharsets.UTF_8);
            digest.update(utf8);
            bytes += utf8.length;
            zip.write(utf8);
        }
    }

    /** Every file that was written, for the manifest. */
    public List<Manifest.Named> files() {
        return List.copyOf(files);
    }

    /** The last file. */
    public void manifest(Manifest manifest) throws IOException {
        open(Manifest.MANIFEST);
        zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void open(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
