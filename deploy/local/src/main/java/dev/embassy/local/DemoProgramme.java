package dev.embassy.local;

import java.io.IOException;
import java.net.http.HttpClient;

/** Fills an installation with a believable programme, through the public API only. */
final class DemoProgramme {

    DemoProgramme(HttpClient http, String publicUrl, KeycloakAdmin admin, Screen screen) {}

    void load() throws IOException, InterruptedException {}
}
