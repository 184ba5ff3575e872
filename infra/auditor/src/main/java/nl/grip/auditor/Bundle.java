package nl.grip.auditor;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.grip.query.bundles.Manifest;
import nl.grip.query.bundles.Seal;

/** A bundle as it lies on disk. */
final class Bundle implements AutoCloseable {

    private static final byte[] BEGINNING = {'P', 'K', 3, 4};

    private final ZipFile zip;

    private Bundle(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws ZipException where it cannot be opened as an archive */
    static Bundle open(Path file) throws IOException {
        return new Bundle(new ZipFile(file.toFile()));
    }

    /** Whether it begins as an archive does, even if it cannot be opened as one. */
    static boolean beginsAsOne(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(BEGINNING.length), BEGINNING);
        }
    }

    static boolean isWhole(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return Seal.isWhole(in, Files.size(file));
        }
    }

    /** Of every file in it, as often as it is there. */
    List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** @throws IOException where it is not there, or cannot be unpacked */
    InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException(name + " is not there");
        }
        return zip.getInputStream(entry);
    }

    LineReader lines(String name) throws IOException {
        return new LineReader(open(name));
    }

    /**
     * The whole of a file.
     *
     * @throws IllegalArgumentException where it is no UTF-8
     */
    String text(String name) throws IOException {
        try (var in = open(name)) {
            return LineReader.text(in.readAllBytes());
        }
    }

    /** What the manifest should say of a file. */
    Manifest.Named described(String name) throws IOException {
        var digest = Seal.sha256();
        try (var in = new DigestInputStream(open(name), digest)) {
            var bytes = in.transferTo(OutputStream.nullOutputStream());
            return new Manifest.Named(name, bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
