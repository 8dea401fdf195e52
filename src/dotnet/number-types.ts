import './numbers/integer-types.ts';
import './numbers/floating-types.ts';
import './numbers/decimal-type.ts';
import './numbers/big-integer-type.ts';
import './numbers/bit-operations.ts';
