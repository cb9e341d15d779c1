package io.picasso.orders.web;

import io.picasso.platform.pages.Navigation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.regex.Pattern;

/** Where the payment provider sends the buyer back to; what was paid is the order's own page to tell, not this address. */
@Named
@RequestScoped
public class ReturnPage {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,80}");

    /** Leads on to the order, or to all of them if the address names none. */
    public void open() {
        String order = Navigation.parameter("order");
        Navigation.to(ID.matcher(order).matches() ? "/orders/" + order + "?returned=true" : "/my/purchases");
    }
}
