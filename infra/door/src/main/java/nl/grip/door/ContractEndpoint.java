package nl.grip.door;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contract itself, for anyone and for any page, as the API Design Rules ask. */
@Hidden
@RestController
final class ContractEndpoint {

    private final Contract contract;

    ContractEndpoint(Contract contract) {
        this.contract = contract;
    }

    @Open
    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> contract() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(contract.text());
    }
}
