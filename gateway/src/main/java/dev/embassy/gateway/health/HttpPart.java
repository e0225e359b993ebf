package dev.embassy.gateway.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

record HttpPart(String name, String title, URI uri, HttpClient client) implements Part {

    @Override
    public void ask(Duration patience) throws IOException, InterruptedException {
        var answer =
                client.send(
                        HttpRequest.newBuilder(uri).timeout(patience).build(),
                        BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new IOException("answers with HTTP " + answer.statusCode());
        }
    }
}
