package io.picasso.accounts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where somebody asks from, as far as one party can be told from another by it: an IPv4 address, or the first 64 bits of an
 * IPv6 address, because a single household commands the rest (RFC 6177).
 *
 * @param network the same text for everybody who is to be counted as one
 */
public record ClientAddress(String network) {
    private static final int NETWORK_BYTES = 8;

    /** Reads the address of a connection as the server gives it; what is no address is one of its own. No name is looked up. */
    public static ClientAddress of(String address) {
        try {
            int zone = address.indexOf('%');
            InetAddress literal = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
            return new ClientAddress(
                    literal instanceof Inet6Address
                            ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), NETWORK_BYTES))
                            : literal.getHostAddress());
        } catch (IllegalArgumentException other) {
            return new ClientAddress(address);
        }
    }

    /** Says nothing: an address is personal and must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "ClientAddress[...]";
    }
}
