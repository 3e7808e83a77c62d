package parquet

import "encoding/binary"

// expandLZ4 decompresses an LZ4 block into dst, and returns how much of it was filled. A block is a row of sequences:
// bytes to copy from the block, then a length and a distance to copy from what is decompressed already. A byte at the
// head of a sequence has the two lengths, in four bits each.
func expandLZ4(dst, b []byte) (n int, err error) {
	for len(b) > 0 {
		head := b[0]
		var size int
		if size, b, err = lz4Length(int(head>>4), b[1:]); err != nil {
			return n, err
		}
		if size > len(b) || size > len(dst)-n {
			return n, errSize
		}
		n += copy(dst[n:], b[:size])
		if b = b[size:]; len(b) == 0 {
			return n, nil // the last sequence has no distance
		}
		if len(b) < 2 {
			return n, errShort
		}
		distance := int(binary.LittleEndian.Uint16(b))
		if size, b, err = lz4Length(int(head&15), b[2:]); err != nil {
			return n, err
		}
		if size += 4; distance == 0 || distance > n || size > len(dst)-n {
			return n, errSize
		}
		for range size { // byte by byte, since what is copied may be what was just written
			dst[n] = dst[n-distance]
			n++
		}
	}
	return n, nil
}

// lz4Length reads the rest of a length whose four bits are all set: bytes that are added to it, up to one that is not 255.
func lz4Length(size int, b []byte) (int, []byte, error) {
	if size < 15 {
		return size, b, nil
	}
	for i, more := range b {
		if size += int(more); more != 255 {
			return size, b[i+1:], nil
		}
	}
	return 0, nil, errShort
}
