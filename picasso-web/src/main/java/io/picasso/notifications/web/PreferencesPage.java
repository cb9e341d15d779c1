package io.picasso.notifications.web;

import io.picasso.contract.CommandGateway;
import io.picasso.contract.Receipt;
import io.picasso.notifications.NoticeKind;
import io.picasso.notifications.NoticeWay;
import io.picasso.notifications.WaysCommand;
import io.picasso.notifications.query.NoticeViews;
import io.picasso.platform.identity.Caller;
import io.picasso.platform.pages.Notices;
import io.picasso.platform.pages.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How one wants to be told of things, as a form. */
@Named
@RequestScoped
public class PreferencesPage {
    @EJB
    private CommandGateway gateway;

    @Inject
    private NoticeViews notices;

    @Inject
    private Caller caller;

    private final Map<String, String> ways = new TreeMap<>();

    @PostConstruct
    void read() {
        notices.ways(caller.required(), 0).forEach((kind, way) -> ways.put(kind.word(), way.word()));
    }

    /** The kinds, in the order in which they are shown. */
    public List<String> getKinds() {
        return Arrays.stream(NoticeKind.values()).map(NoticeKind::word).toList();
    }

    /** The chosen way of each kind, by their words. */
    public Map<String, String> getWays() {
        return ways;
    }

    /** Keeps what was chosen. */
    public void save() {
        Map<NoticeKind, NoticeWay> chosen = new EnumMap<>(NoticeKind.class);
        ways.forEach((kind, way) ->
                NoticeKind.of(kind).ifPresent(known -> NoticeWay.of(way).ifPresent(one -> chosen.put(known, one))));
        Receipt receipt = gateway.dispatch(new WaysCommand.Choose(caller.required(), chosen));
        if (receipt instanceof Receipt.Accepted) {
            Notices.good(Texts.of("preferences.saved"));
        } else {
            Notices.fault(Texts.of("fault.again"));
        }
    }
}
