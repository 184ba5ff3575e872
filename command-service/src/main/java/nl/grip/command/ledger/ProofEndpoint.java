package nl.grip.command.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.grip.command.ledger.TenantLedger.Place;
import nl.grip.command.store.StoredEntries;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.ProblemException;
import nl.grip.door.Role;
import nl.grip.door.Violation;
import nl.grip.events.Municipality;
import nl.grip.ledger.Entry;
import nl.grip.ledger.Hash;
import nl.grip.ledger.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an auditor needs to verify the ledger of a municipality without believing it: proofs, and the events themselves. */
@RestController
@Tag(name = "Grootboek")
class ProofEndpoint {

    private static final int BAD_REQUEST = 400;
    private static final String POSITION = "Grip-Position";

    @Schema(description = "Bewijs dat een feit in het grootboek staat (RFC 9162, 2.1.3)")
    record InclusionProof(
            @Schema(description = "Plaats van het feit in het journaal")
            long position,

            @Schema(description = "Plaats van het feit in het grootboek, van 0 af")
            long index,

            @Schema(description = "Het aantal feiten van de stand waarvoor het bewijs geldt")
            long size,

            @Schema(description = "De hash van het feit, in Base64")
            String leafHash,

            @Schema(description = "Het bewijs, in Base64") List<String> hashes) {}

    @Schema(description = "Bewijs dat een stand het begin is van een latere (RFC 9162, 2.1.4)")
    record ConsistencyProof(
            @Schema(description = "Het aantal feiten van de eerste stand")
            long from,

            @Schema(description = "Het aantal feiten van de latere stand")
            long to,

            @Schema(description = "Het bewijs, in Base64") List<String> hashes) {}

    @Schema(description = "Een feit zoals het is opgeslagen: alles waarover de hash in het grootboek gaat")
    record LedgerEntry(
            @Schema(description = "Plaats in het grootboek, van 0 af")
            long index,

            @Schema(description = "Plaats in het journaal") long position,
            @Schema(description = "Kenmerk van het feit") String id,
            @Schema(description = "De gemeente") String municipality,

            @Schema(description = "De geschiedenis waarin het staat")
            String stream,

            @Schema(description = "Volgnummer in die geschiedenis")
            long sequence,

            @Schema(description = "De naam van het feit") String name,
            @Schema(description = "De vorm van het feit") int form,

            @Schema(description = "Wanneer het is vastgelegd")
            String recordedAt,

            @Schema(description = "De inhoud, teken voor teken")
            String payload,

            @Schema(description = "De herkomst, teken voor teken")
            String metadata) {

        static LedgerEntry of(long index, Entry entry) {
            return new LedgerEntry(
                    index,
                    entry.position(),
                    entry.id(),
                    entry.municipality(),
                    entry.stream(),
                    entry.sequence(),
                    entry.name(),
                    entry.form(),
                    entry.recordedAt(),
                    entry.payload(),
                    entry.metadata());
        }
    }

    @Schema(description = "Feiten in de volgorde van het grootboek")
    record LedgerEntries(List<LedgerEntry> entries) {}

    private final TenantLedger ledger;
    private final StoredEntries store;

    ProofEndpoint(TenantLedger ledger, StoredEntries store) {
        this.ledger = ledger;
        this.store = store;
    }

    @Allowed(Role.AUDITOR)
    @GetMapping("/ledger/inclusion-proofs")
    @Operation(
            operationId = "getInclusionProof",
            summary = "Bewijs dat een feit in het grootboek staat",
            description = "Te controleren met de wortel van een ondertekende stand van dezelfde omvang.")
    ResponseEntity<InclusionProof> inclusion(
            Caller caller,
            @RequestParam
                    @Parameter(
                            description = "De plaats van het feit in het journaal.",
                            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
                    long position,
            @RequestParam(required = false)
                    @Nullable
                    @Parameter(
                            description = "De omvang van de stand; zonder is het de laatst ondertekende.",
                            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
                    Long size) {
        var municipality = caller.municipality();
        var place = ledger.at(municipality, position)
                .orElseThrow(() -> refused("position", LedgerRule.NOT_IN_LEDGER, position));
        var last = last(municipality, size == null ? signedSize(municipality) : size, "size");
        if (place.index() > last.index()) {
            throw refused("position", LedgerRule.NOT_IN_LEDGER, position);
        }
        var proof = Proof.ofInclusion(place.index(), last.index() + 1);
        return ResponseEntity.ok()
                .header(POSITION, Long.toString(last.position()))
                .body(new InclusionProof(
                        position,
                        place.index(),
                        last.index() + 1,
                        place.leaf().toString(),
                        texts(ledger.hashes(municipality, proof))));
    }

    @Allowed(Role.AUDITOR)
    @GetMapping("/ledger/consistency-proofs")
    @Operation(
            operationId = "getConsistencyProof",
            summary = "Bewijs dat een stand het begin is van een latere",
            description = "Te controleren met de wortels van twee ondertekende standen.")
    ResponseEntity<ConsistencyProof> consistency(
            Caller caller,
            @RequestParam
                    @Parameter(
                            description = "De omvang van de eerste stand.",
                            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
                    long from,
            @RequestParam
                    @Parameter(
                            description = "De omvang van de latere stand.",
                            schema = @Schema(type = "integer", format = "int64", minimum = "1"))
                    long to) {
        if (from > to) {
            throw refused("from", LedgerRule.SIZES_REVERSED, from);
        }
        var municipality = caller.municipality();
        var last = last(municipality, to, "to");
        return ResponseEntity.ok()
                .header(POSITION, Long.toString(last.position()))
                .body(new ConsistencyProof(
                        from, to, texts(ledger.hashes(municipality, Proof.ofConsistency(from, to)))));
    }

    @Allowed(Role.AUDITOR)
    @GetMapping("/ledger/entries")
    @Operation(
            operationId = "getLedgerEntries",
            summary = "Feiten zoals ze zijn opgeslagen, in de volgorde van het grootboek",
            description =
                    "Met alles waarover hun hash gaat. Die is SHA-256 over een byte 0 en elf teksten in UTF-8, elk na"
                            + " haar lengte in vier bytes: grip-entry-1, position, id, municipality, stream, sequence,"
                            + " name, form, recordedAt, payload, metadata.")
    ResponseEntity<LedgerEntries> entries(
            Caller caller,
            @RequestParam(defaultValue = "0")
                    @Parameter(
                            description = "De plaats in het grootboek van het eerste.",
                            schema = @Schema(type = "integer", format = "int64", minimum = "0", defaultValue = "0"))
                    long from,
            @RequestParam(defaultValue = LimitAsked.MOST) @LimitAsked int limit) {
        var municipality = caller.municipality();
        var places = ledger.from(municipality, from, limit);
        var stored = store.at(municipality, places.stream().map(Place::position).toList());
        var entries = stored.stream()
                .flatMap(entry -> places.stream()
                        .filter(place -> place.position() == entry.position())
                        .map(place -> LedgerEntry.of(place.index(), entry)))
                .toList();
        var position = places.isEmpty() ? 0 : places.getLast().position();
        return ResponseEntity.ok().header(POSITION, Long.toString(position)).body(new LedgerEntries(entries));
    }

    /** The last leaf of a tree of that size. */
    private Place last(Municipality municipality, long size, String parameter) {
        return ledger.from(municipality, size - 1, 1).stream()
                .filter(place -> place.index() == size - 1)
                .findFirst()
                .orElseThrow(() -> refused(parameter, LedgerRule.BEYOND_LEDGER, size));
    }

    private long signedSize(Municipality municipality) {
        return ledger.signedSize(municipality)
                .orElseThrow(() -> refused("size", LedgerRule.NOTHING_SIGNED_YET, municipality.code()));
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::toString).toList();
    }

    private static ProblemException refused(String parameter, LedgerRule rule, Object argument) {
        return new ProblemException(
                BAD_REQUEST,
                rule.code(),
                List.of(Violation.inQuery(parameter, rule.code(), argument.toString())),
                argument.toString());
    }
}
