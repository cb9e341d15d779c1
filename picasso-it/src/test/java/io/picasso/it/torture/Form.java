package io.picasso.it.torture;

import io.picasso.devstack.client.Answer;
import io.picasso.devstack.client.Api;
import java.net.http.HttpRequest.BodyPublishers;

/** A form, as the payment provider's interface wants it. */
final class Form {
    private Form() {}

    static Answer post(Api api, String path, String form) {
        return api.send(api.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }
}
