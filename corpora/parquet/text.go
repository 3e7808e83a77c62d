package parquet

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/parquet-go/parquet-go/deprecated"
	"github.com/parquet-go/parquet-go/format"

	"mores/corpora/source"
)

// maxScale is the most decimals that a decimal number may have; other programs take up to 76.
const maxScale = 1000

// textOf returns what makes text of the plain values of a column. What is no UTF-8 in them is counted in replaced.
func textOf(e *format.SchemaElement, replaced *int) (func([]byte) string, error) {
	physical := e.Type.V
	whole := physical == format.Int32 || physical == format.Int64
	switch t := logicalOf(e).(type) {
	case *format.BsonType, *format.GeometryType, *format.GeographyType:
		return nil, unsupported(fmt.Sprintf("the column %q has values of the type %s", valid(e.Name), t), "write it as text, or leave it out")
	case *format.DecimalType:
		if t.Scale < 0 || t.Scale > maxScale {
			return nil, damaged("the footer", fmt.Errorf("column %q: a decimal number with %d decimals", valid(e.Name), t.Scale))
		}
		return func(b []byte) string { return decimal(unscaled(b, whole), int(t.Scale)) }, nil
	case *format.DateType:
		if whole {
			return func(b []byte) string { return time.Unix(86400*integer(b), 0).UTC().Format(time.DateOnly) }, nil
		}
	case *format.TimeType:
		if whole {
			return func(b []byte) string { return moment(integer(b), &t.Unit).Format("15:04:05.999999999") }, nil
		}
	case *format.TimestampType:
		if whole {
			return func(b []byte) string { return timestamp(moment(integer(b), &t.Unit), t.IsAdjustedToUTC) }, nil
		}
	case *format.IntType:
		if whole && !t.IsSigned {
			return unsigned, nil
		}
	case *format.UUIDType:
		if widthOf(e) == 16 {
			return uuid, nil
		}
	case *format.Float16Type:
		if widthOf(e) == 2 {
			return func(b []byte) string { return float(half(binary.LittleEndian.Uint16(b)), 32) }, nil
		}
	}
	return physicalText(physical, replaced), nil
}

// physicalText returns what makes text of values that are what they are stored as.
func physicalText(t format.Type, replaced *int) func([]byte) string {
	switch t {
	case format.Boolean:
		return func(b []byte) string { return strconv.FormatBool(b[0] != 0) }
	case format.Int32, format.Int64:
		return func(b []byte) string { return strconv.FormatInt(integer(b), 10) }
	case format.Int96:
		return int96
	case format.Float:
		return func(b []byte) string { return float(float64(math.Float32frombits(binary.LittleEndian.Uint32(b))), 32) }
	case format.Double:
		return func(b []byte) string { return float(math.Float64frombits(binary.LittleEndian.Uint64(b)), 64) }
	}
	return func(b []byte) string {
		text, n := source.Valid(b)
		*replaced += n
		return text
	}
}

// logicalOf returns what the stored values stand for, nil where the schema says no more than how they are stored.
func logicalOf(e *format.SchemaElement) format.LogicalTypeValue {
	if e.LogicalType.Value != nil || !e.ConvertedType.Valid {
		return e.LogicalType.Value
	}
	milli, micro := format.TimeUnit{Value: new(format.MilliSeconds)}, format.TimeUnit{Value: new(format.MicroSeconds)}
	switch e.ConvertedType.V { // as older programs say it
	case deprecated.Decimal:
		return &format.DecimalType{Scale: e.Scale.V, Precision: e.Precision.V}
	case deprecated.Date:
		return &format.DateType{}
	case deprecated.TimeMillis:
		return &format.TimeType{Unit: milli}
	case deprecated.TimeMicros:
		return &format.TimeType{Unit: micro}
	case deprecated.TimestampMillis:
		return &format.TimestampType{IsAdjustedToUTC: true, Unit: milli}
	case deprecated.TimestampMicros:
		return &format.TimestampType{IsAdjustedToUTC: true, Unit: micro}
	case deprecated.Uint8, deprecated.Uint16, deprecated.Uint32, deprecated.Uint64:
		return &format.IntType{}
	case deprecated.Bson, deprecated.Interval:
		return &format.BsonType{}
	}
	return nil
}

// integer is a stored integer of 4 or 8 bytes.
func integer(b []byte) int64 {
	if len(b) == 4 {
		return int64(int32(binary.LittleEndian.Uint32(b)))
	}
	return int64(binary.LittleEndian.Uint64(b))
}

func unsigned(b []byte) string {
	if len(b) == 4 {
		return strconv.FormatUint(uint64(binary.LittleEndian.Uint32(b)), 10)
	}
	return strconv.FormatUint(binary.LittleEndian.Uint64(b), 10)
}

// float is the shortest decimal that reads as x, without an exponent where that is readable (as JavaScript has it). What
// is no number is missing.
func float(x float64, bits int) string {
	size := math.Abs(x)
	switch {
	case math.IsNaN(x):
		return ""
	case math.IsInf(x, 0):
		return strings.TrimPrefix(strings.ToLower(strconv.FormatFloat(x, 'g', -1, 64)), "+")
	case size != 0 && (size < 1e-6 || size >= 1e21):
		return strconv.FormatFloat(x, 'e', -1, bits)
	}
	return strconv.FormatFloat(x, 'f', -1, bits)
}

// half is a float of 16 bits.
func half(b uint16) float64 {
	sign, exponent, fraction := 1-2*float64(b>>15), int(b>>10&31), float64(b&1023)
	switch exponent {
	case 0:
		return sign * math.Ldexp(fraction, -24)
	case 31:
		if fraction != 0 {
			return math.NaN()
		}
		return sign * math.Inf(1)
	}
	return sign * math.Ldexp(1024+fraction, exponent-25)
}

// unscaled is the integer of a decimal number: stored as one, or as its two's complement, the highest byte first.
func unscaled(b []byte, whole bool) *big.Int {
	if whole {
		return big.NewInt(integer(b))
	}
	n := new(big.Int).SetBytes(b)
	if len(b) > 0 && b[0]&0x80 != 0 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	return n
}

// decimal is n with so many decimals.
func decimal(n *big.Int, scale int) string {
	digits, negative := strings.CutPrefix(n.String(), "-")
	digits = strings.Repeat("0", max(0, scale+1-len(digits))) + digits
	at := len(digits) - scale
	text := strings.TrimSuffix(digits[:at]+"."+digits[at:], ".")
	if negative {
		return "-" + text
	}
	return text
}

// moment is n units after the beginning of 1970.
func moment(n int64, unit *format.TimeUnit) time.Time {
	switch unit.Value.(type) {
	case *format.MilliSeconds:
		return time.UnixMilli(n).UTC()
	case *format.MicroSeconds:
		return time.UnixMicro(n).UTC()
	}
	return time.Unix(0, n).UTC()
}

// timestamp writes a time, with +00:00 if it is a moment, and not what some clock showed.
func timestamp(t time.Time, utc bool) string {
	text := t.Format("2006-01-02 15:04:05.999999999")
	if utc {
		return text + "+00:00"
	}
	return text
}

// int96 is the time that older programs store: nanoseconds of the day, and the day since the beginning of 4713 BC.
func int96(b []byte) string {
	const julian1970 = 2440588
	day := int64(binary.LittleEndian.Uint32(b[8:])) - julian1970
	return timestamp(time.Unix(86400*day, int64(binary.LittleEndian.Uint64(b))).UTC(), false)
}

func uuid(b []byte) string {
	text := []byte(hex.EncodeToString(b))
	for _, at := range []int{20, 16, 12, 8} {
		text = slices.Insert(text, at, '-')
	}
	return string(text)
}
