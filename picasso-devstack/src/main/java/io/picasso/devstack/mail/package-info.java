/** The process of the mail inbox: SMTP in, files on disk, a page and JSON out. */
@NullMarked
package io.picasso.devstack.mail;

import org.jspecify.annotations.NullMarked;
