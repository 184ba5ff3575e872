package nl.grip.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a token says, before it is signed. Values are text, numbers, moments or lists of text. */
public record TokenClaims(Map<String, Object> values) {

    public TokenClaims {
        values = Map.copyOf(values);
    }

    static TokenClaims empty() {
        return new TokenClaims(Map.of());
    }

    public TokenClaims with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new TokenClaims(changed);
    }

    public TokenClaims without(String name) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        return new TokenClaims(changed);
    }

    String signedBy(RSAKey key) {
        return signed(header().keyID(key.getKeyID()).build(), key);
    }

    String signedWithoutNameBy(RSAKey key) {
        return signed(header().build(), key);
    }

    /** With the algorithm that is none. */
    String unsigned() {
        return new PlainJWT(claims()).serialize();
    }

    private String signed(JWSHeader header, RSAKey key) {
        try {
            var token = new SignedJWT(header, claims());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("this key was made for signing", impossible);
        }
    }

    private JWTClaimsSet claims() {
        var claims = new JWTClaimsSet.Builder();
        values.forEach(
                (name, value) -> claims.claim(name, value instanceof Instant moment ? Date.from(moment) : value));
        return claims.build();
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT);
    }
}
