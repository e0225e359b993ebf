package dev.embassy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.gateway.rig.Browser;
import dev.embassy.gateway.rig.Rig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {

    private final Rig rig = Rig.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ambassador  | me people applications nominations members experts meetups calls",
                "ambassador  | proposals sponsorships hand-overs notifications",
                "ambassador  | operations/ambassador/audit",
                "materials   | materials messages kits kit-requests stock depots shipments links",
                "materials   | operations/materials/dead-letters",
                "recognition | contributions hall-of-fame badges rewards mentions insights",
                "recognition | operations/recognition/audit"
            })
    void leadsEveryResourceToItsOwner(String service, String resources) {
        var token = "Bearer " + rig.keycloak.accessToken(rig.keycloak.person("Ingrid", "admin"));
        for (var resource : resources.split(" ")) {
            for (var path : new String[] {"/api/" + resource, "/api/" + resource + "/1/timeline"}) {
                var answer = rig.browser().get(path, "Authorization", token);
                assertThat(Browser.json(answer).get("service").asString())
                        .as(path)
                        .isEqualTo(service);
                assertThat(rig.browser().get(path).statusCode()).as(path).isEqualTo(401);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ambassador  | /api/public/programme /api/public/members /api/public/meetups/7",
                "materials   | /api/public/materials /api/public/addresses/a /api/public/links/b",
                "materials   | /l/abc",
                "recognition | /api/public/hall-of-fame /api/public/badges/9",
                "ambassador  | /api/openapi/ambassador",
                "materials   | /api/openapi/materials",
                "recognition | /api/openapi/recognition"
            })
    void leadsEverybodyToWhatIsPublic(String service, String paths) {
        for (var path : paths.split(" ")) {
            assertThat(Browser.json(rig.browser().get(path)).get("service").asString())
                    .as(path)
                    .isEqualTo(service);
        }
    }

    @ParameterizedTest
    @CsvSource({"ambassador", "materials", "recognition"})
    void asksTheServiceForItsOwnDescription(String service) {
        rig.browser().get("/api/openapi/" + service);

        var asked =
                switch (service) {
                    case "ambassador" -> rig.ambassador;
                    case "materials" -> rig.materials;
                    default -> rig.recognition;
                };
        assertThat(asked.lastAsked().uri()).isEqualTo("/v3/api-docs");
    }
}
