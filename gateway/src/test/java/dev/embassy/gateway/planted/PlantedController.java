package dev.embassy.gateway.planted;

import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PlantedController {

    private final JwtDecoder decoder;

    PlantedController(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    String subjectOf(String token) {
        return String.valueOf(decoder.decode(token).getSubject());
    }
}
