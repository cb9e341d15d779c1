/**
 * The files of pictures: taken in as hostile, measured, copied small and marked, and stored.
 *
 * <p>The way of an upload, each step only after the one before it: the bytes go into a spool file under a hard limit and are
 * hashed on the way ({@link io.picasso.pictures.media.Spool}); their structure is read without decoding a single pixel, which
 * tells the format, the size, the orientation, and whether anything else hides in the file
 * ({@link io.picasso.pictures.media.Anatomy}); only then they are decoded, a bounded number at a time
 * ({@link io.picasso.pictures.media.Darkroom}); the untouched original goes into the private bucket and the re-encoded
 * derivatives into the public one ({@link io.picasso.pictures.media.ObjectStore}).
 *
 * <p>What a crash leaves behind: a spool file, which the next start of the process deletes; and stored objects that no picture
 * knows, which {@link io.picasso.pictures.media.OrphanCollector} deletes when they are an hour old. Objects are stored before
 * the picture is published, so a published picture always has its files.
 */
@NullMarked
package io.picasso.pictures.media;

import org.jspecify.annotations.NullMarked;
