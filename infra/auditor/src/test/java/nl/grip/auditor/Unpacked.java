package nl.grip.auditor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A bundle in the hands of somebody who alters what is in it and then packs it so that nothing of the packing shows. */
record Unpacked(Map<String, byte[]> files) {

    private static final String MANIFEST = "manifest.json";
    private static final int SEAL = 64;

    static Unpacked of(byte[] bundle) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Unpacked(files);
    }

    /** With one file as it is given; the manifest says of it what it should, unless it is the manifest itself. */
    Unpacked with(String name, byte[] content) {
        var altered = new LinkedHashMap<>(files);
        altered.put(name, content);
        if (!name.equals(MANIFEST)) {
            var manifest = (ObjectNode) JsonMapper.shared().readTree(content(MANIFEST));
            manifest.path("files")
                    .valueStream()
                    .filter(file -> file.path("name").asString().equals(name))
                    .forEach(file ->
                            ((ObjectNode) file).put("bytes", content.length).put("sha256", hex(content)));
            altered.put(MANIFEST, (manifest + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return new Unpacked(altered);
    }

    Unpacked with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    byte[] content(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    String text(String name) {
        return new String(content(name), StandardCharsets.UTF_8);
    }

    /** As a sealed archive. */
    byte[] packed() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setComment("0".repeat(SEAL));
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var packed = bytes.toByteArray();
        var sealed = new byte[packed.length - SEAL];
        System.arraycopy(packed, 0, sealed, 0, sealed.length);
        System.arraycopy(hex(sealed).getBytes(StandardCharsets.US_ASCII), 0, packed, sealed.length, SEAL);
        return packed;
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
