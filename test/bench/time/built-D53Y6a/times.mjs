// node_modules/temporal-polyfill/chunks/root.js
var NativeTemporal = globalThis.Temporal;

// node_modules/temporal-utils/dist/errorMessages.js
var expectedPositive = (entityName, num) => `Non-positive ${entityName}: ${num}`;
var expectedFinite = (entityName, num) => `Non-finite ${entityName}: ${num}`;
var forbiddenBigIntToNumber = (entityName) => `Cannot convert bigint to ${entityName}`;
var invalidObject = "Invalid object";
var numberOutOfRange = (entityName, val, min, max) => invalidEntity(entityName, val) + `; must be between ${min}-${max}`;
var invalidEntity = (fieldName, val) => `Invalid ${fieldName}: ${val}`;

// node_modules/temporal-utils/dist/utils.js
var nanoInMicro = 1e3;
var nanoInMilli = 1e6;
var nanoInSec = 1e9;
var nanoInMinute = 6e10;
var nanoInHour = 36e11;
function normalizeOptions(options) {
  if (options === void 0) {
    return /* @__PURE__ */ Object.create(null);
  }
  return requireObjectLike(options);
}
function toFiniteNumber(arg, entityName = "number") {
  if (typeof arg === "bigint") {
    throw new TypeError(forbiddenBigIntToNumber(entityName));
  }
  arg = Number(arg);
  if (!Number.isFinite(arg)) {
    throw new RangeError(expectedFinite(entityName, arg));
  }
  return arg;
}
function toIntegerWithTrunc(arg, entityName) {
  return Math.trunc(toFiniteNumber(arg, entityName)) || 0;
}
function toPositiveIntegerWithTruncation(arg, entityName) {
  return requireNumberIsPositive(toIntegerWithTrunc(arg, entityName), entityName);
}
function requireNumberIsPositive(num, entityName = "number") {
  if (num <= 0) {
    throw new RangeError(expectedPositive(entityName, num));
  }
  return num;
}
function constrainToRange(num, min, max) {
  return Math.min(Math.max(num, min), max);
}
function isObjectLike(arg) {
  return arg !== null && (typeof arg === "object" || typeof arg === "function");
}
function requireObjectLike(arg) {
  if (!isObjectLike(arg)) {
    throw new TypeError(invalidObject);
  }
  return arg;
}

// node_modules/temporal-polyfill/chunks/internal.js
var invalidEntity2 = invalidEntity;
var missingField = (fieldName) => `Missing ${fieldName}`;
var invalidBag = "Invalid bag";
var invalidChoice = (fieldName, val, choiceMap) => invalidEntity(fieldName, val) + "; must be " + Object.keys(choiceMap).join();
var forbiddenValueOf = "Cannot use valueOf";
var invalidCallingContext = "Invalid calling context";
var missingYear = (allowEra) => "Missing year" + (allowEra ? "/era/eraYear" : "");
var invalidLeapMonth = "Invalid leap month";
var invalidCalendar = (calendarId) => invalidEntity("Calendar", calendarId);
var exoticCalendarRequired = (calendarId, remedy) => `Unknown calendar ${calendarId}; might need ${remedy}`;
var invalidTimeZone = (calendarId) => invalidEntity("TimeZone", calendarId);
var outOfBoundsDate = "Out-of-bounds date";
var failedParse = (s) => `Cannot parse: ${s}`;
var constrainToRange2 = constrainToRange;
var isObjectLike2 = isObjectLike;
function throwRangeError(message) {
  throw new RangeError(message);
}
function throwTypeError(message) {
  throw new TypeError(message);
}
function clampProp(props, propName, min, max, overflow) {
  return clampEntity(propName, ((props2, propName2) => {
    const propVal = props2[propName2];
    return void 0 === propVal && throwTypeError(missingField(propName2)), propVal;
  })(props, propName), min, max, overflow);
}
function clampEntity(entityName, num, min, max, overflow, choices) {
  const clamped = constrainToRange2(num, min, max);
  return overflow && num !== clamped && throwRangeError(((entityName2, val, min2, max2, choices2) => choices2 ? numberOutOfRange(entityName2, choices2[val], choices2[min2], choices2[max2]) : numberOutOfRange(entityName2, val, min2, max2))(entityName, num, min, max, choices)), clamped;
}
function memoize(generator, MapClass = Map, maxSize = 1e4) {
  const map = new MapClass();
  return (key, ...otherArgs) => {
    if (map.has(key)) {
      return map.get(key);
    }
    map.size >= maxSize && map.clear();
    const val = generator(key, ...otherArgs);
    return map.set(key, val), val;
  };
}
var createNameDescriptors = (name2) => createPropDescriptors({
  name: name2
}, 1);
var createPropDescriptors = (propVals, readonly) => mapProps((value) => ({
  value,
  configurable: 1,
  writable: !readonly
}), propVals);
var createStringTagDescriptors = (value) => ({
  [Symbol.toStringTag]: {
    value,
    configurable: 1
  }
});
function mapProps(transformer, props) {
  const res = {};
  for (const propName in props) {
    res[propName] = transformer(props[propName], propName);
  }
  return res;
}
function zipPropsConst(propNames, propVal) {
  const res = {};
  for (const propName of propNames) {
    res[propName] = propVal;
  }
  return res;
}
function createPropGetters(propNames) {
  const getters = {};
  for (const propName of propNames) {
    getters[propName] = (slots) => slots[propName];
  }
  return getters;
}
function pluckProps(propNames, props, dest = /* @__PURE__ */ Object.create(null)) {
  for (const propName of propNames) {
    dest[propName] = props[propName];
  }
  return dest;
}
function allPropsEqual(propNames, props0, props1) {
  for (const propName of propNames) {
    if (props0[propName] !== props1[propName]) {
      return 0;
    }
  }
  return 1;
}
function zeroOutProps(propNames, clearUntilI, props) {
  const copy = {
    ...props
  };
  for (let i = 0; i < clearUntilI; i++) {
    copy[propNames[i]] = 0;
  }
  return copy;
}
function bindArgs(f, ...boundArgs) {
  return (...dynamicArgs) => f(...boundArgs, ...dynamicArgs);
}
function noop() {
}
function capitalize(s) {
  return s[0].toUpperCase() + s.substring(1);
}
function sortStrings(...strss) {
  return [].concat(...strss).sort();
}
function createRegExp(meat) {
  return new RegExp(`^${meat}$`);
}
function parseSubsecNano(fracStr) {
  return parseInt(fracStr.padEnd(9, "0"));
}
function parseInt0(s) {
  return void 0 === s ? 0 : parseInt(s);
}
function padNumber(digits, num) {
  return String(num).padStart(digits, "0");
}
var padNumber2 = /* @__PURE__ */ bindArgs(padNumber, 2);
function compareNumbers(a, b) {
  return Math.sign(a - b);
}
function compareBigInts(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function divFloorBigInt(num, denom) {
  const whole = num / denom;
  return num % denom < 0n ? whole - 1n : whole;
}
function divModFloorBigInt(num, divisor) {
  const quotient = divFloorBigInt(num, divisor);
  return [quotient, num - quotient * divisor];
}
function divModFloor(num, divisor) {
  return [Math.floor(num / divisor), modFloor(num, divisor)];
}
function modFloor(num, divisor) {
  return (num % divisor + divisor) % divisor;
}
function divTrunc(num, divisor) {
  return Math.trunc(num / divisor) || 0;
}
function modTrunc(num, divisor) {
  return num % divisor || 0;
}
function fabricateNearHalfFraction(halfCompare, sign = 1) {
  return sign * (0.5 + halfCompare / 5);
}
function hasHalf(num) {
  return 0.5 === Math.abs(num % 1);
}
var isoCalendarId = "iso8601";
var gregoryCalendarId = "gregory";
var gregoryEraOrigins = {
  "bce": -1,
  "ce": 0
};
function normalizeEraName(era) {
  const normalized = era.normalize("NFD").toLowerCase().replace(/[^a-z0-9]/g, "");
  return "bc" === normalized || "b" === normalized ? "bce" : "ad" === normalized || "a" === normalized ? "ce" : normalized;
}
var isoCalendarImpl = void 0;
var gregoryCalendarImpl = 0;
function getCalendarSlotId(calendar) {
  return calendar === isoCalendarImpl ? "iso8601" : 0 === calendar ? "gregory" : calendar.id;
}
var monthCodeRegExp = /^M(\d{2})(L?)$/;
function parseMonthCode(monthCode) {
  const m = monthCodeRegExp.exec(monthCode);
  return m || throwRangeError(((monthCode2) => `Invalid monthCode: ${monthCode2}`)(monthCode)), [parseInt(m[1]), Boolean(m[2])];
}
function formatMonthCode(monthCodeNumber, isLeapMonth) {
  return "M" + padNumber2(monthCodeNumber) + (isLeapMonth ? "L" : "");
}
function monthCodeNumberToMonth(monthCodeNumber, isLeapMonth, leapMonth) {
  return monthCodeNumber + (isLeapMonth || leapMonth && monthCodeNumber >= leapMonth ? 1 : 0);
}
var unitNameMap = {
  nanosecond: 0,
  microsecond: 1,
  millisecond: 2,
  second: 3,
  minute: 4,
  hour: 5,
  day: 6,
  week: 7,
  month: 8,
  year: 9
};
var unitNamesAsc = /* @__PURE__ */ Object.keys(unitNameMap);
var nanoInMicro2 = nanoInMicro;
var nanoInMilli2 = nanoInMilli;
var nanoInSec2 = nanoInSec;
var nanoInMinute2 = nanoInMinute;
var nanoInHour2 = nanoInHour;
var nanoInUtcDay = 864e11;
var unitNanoMap = [1, nanoInMicro2, nanoInMilli2, nanoInSec2, nanoInMinute2, nanoInHour2, nanoInUtcDay];
var bigNanoInMicro = /* @__PURE__ */ BigInt(nanoInMicro2);
var bigNanoInMilli = /* @__PURE__ */ BigInt(nanoInMilli2);
var bigNanoInSec = /* @__PURE__ */ BigInt(nanoInSec2);
var bigNanoInMinute = /* @__PURE__ */ BigInt(nanoInMinute2);
var bigNanoInHour = /* @__PURE__ */ BigInt(nanoInHour2);
var bigNanoInUtcDay = /* @__PURE__ */ BigInt(nanoInUtcDay);
function divideBigNanoToExactNumber(bigNano, divisorNano) {
  const days = Number(bigNano / bigNanoInUtcDay);
  const timeNano = Number(bigNano % bigNanoInUtcDay);
  return days * (nanoInUtcDay / divisorNano) + (Math.trunc(timeNano / divisorNano) + timeNano % divisorNano / divisorNano);
}
var timeFieldNamesAsc = /* @__PURE__ */ unitNamesAsc.slice(0, 6);
var timeGetters = /* @__PURE__ */ createPropGetters(timeFieldNamesAsc);
var yearFieldNamesAsc = ["year"];
var dayFieldNamesAsc = ["day"];
var calendarDateFieldNamesAsc = ["day", "month", "year"];
var offsetFieldNames = ["offset"];
var timeZoneFieldNames = ["timeZone"];
var eraYearFieldNames = ["era", "eraYear"];
var allYearFieldNames = ["era", "eraYear", "year"];
var monthFieldNames = ["month", "monthCode"];
var monthDayFieldNames = ["day", "month", "monthCode"];
var timeFieldNamesAlpha = /* @__PURE__ */ sortStrings(timeFieldNamesAsc);
var yearFieldNamesWithEraAlpha = /* @__PURE__ */ sortStrings(eraYearFieldNames, yearFieldNamesAsc);
var yearMonthFieldNamesAlpha = /* @__PURE__ */ sortStrings(monthFieldNames, yearFieldNamesAsc);
var yearMonthFieldNamesWithEraAlpha = /* @__PURE__ */ sortStrings(eraYearFieldNames, yearMonthFieldNamesAlpha);
var yearMonthCodeFieldNamesAlpha = /* @__PURE__ */ sortStrings(["monthCode"], yearFieldNamesAsc);
var yearMonthCodeFieldNamesWithEraAlpha = /* @__PURE__ */ sortStrings(eraYearFieldNames, yearMonthCodeFieldNamesAlpha);
var monthCodeDayFieldNamesAlpha = /* @__PURE__ */ sortStrings(dayFieldNamesAsc, ["monthCode"]);
var dateFieldNamesAlpha = /* @__PURE__ */ sortStrings(dayFieldNamesAsc, yearMonthFieldNamesAlpha);
var dateFieldNamesWithEraAlpha = /* @__PURE__ */ sortStrings(dayFieldNamesAsc, eraYearFieldNames, yearMonthFieldNamesAlpha);
var dateTimeFieldNamesAlpha = /* @__PURE__ */ sortStrings(dateFieldNamesAlpha, timeFieldNamesAsc);
var dateTimeFieldNamesWithEraAlpha = /* @__PURE__ */ sortStrings(dateFieldNamesWithEraAlpha, timeFieldNamesAsc);
var dateTimeAndOffsetFieldNamesAlpha = /* @__PURE__ */ sortStrings(dateFieldNamesAlpha, timeFieldNamesAsc, offsetFieldNames);
var dateTimeAndOffsetFieldNamesWithEraAlpha = /* @__PURE__ */ sortStrings(dateFieldNamesWithEraAlpha, timeFieldNamesAsc, offsetFieldNames);
var dateTimeAndZoneFieldNamesAlpha = /* @__PURE__ */ sortStrings(dateFieldNamesAlpha, timeFieldNamesAsc, offsetFieldNames, timeZoneFieldNames);
var dateTimeAndZoneFieldNamesWithEraAlpha = /* @__PURE__ */ sortStrings(dateFieldNamesWithEraAlpha, timeFieldNamesAsc, offsetFieldNames, timeZoneFieldNames);
var yearMonthCodeDayFieldNamesAlpha = /* @__PURE__ */ sortStrings(dayFieldNamesAsc, yearMonthCodeFieldNamesAlpha);
var yearMonthCodeDayFieldNamesWithEraAlpha = /* @__PURE__ */ sortStrings(dayFieldNamesAsc, eraYearFieldNames, yearMonthCodeFieldNamesAlpha);
var timeFieldDefaults = /* @__PURE__ */ zipPropsConst(timeFieldNamesAsc, 0);
function validateTimeFields(timeFields) {
  return constrainTimeFields(timeFields, 1), timeFields;
}
var maxValues = {
  hour: 23,
  minute: 59,
  second: 59
};
function constrainTimeFields(timeFields, overflow) {
  const constrainedFields = {};
  for (const fieldName of timeFieldNamesAsc) {
    constrainedFields[fieldName] = clampEntity(fieldName, timeFields[fieldName], 0, maxValues[fieldName] || 999, overflow);
  }
  return constrainedFields;
}
function timeFieldsToNano(timeFields) {
  return timeFieldsToSec(timeFields) * nanoInSec2 + timeFieldsToSubsecNano(timeFields);
}
function timeFieldsToMilli(timeFields) {
  return 1e3 * timeFieldsToSec(timeFields) + timeFields.millisecond;
}
function timeFieldsToSec(timeFields) {
  return 3600 * timeFields.hour + 60 * timeFields.minute + timeFields.second;
}
function timeFieldsToSubsecNano(timeFields) {
  return timeFields.millisecond * nanoInMilli2 + timeFields.microsecond * nanoInMicro2 + timeFields.nanosecond;
}
function nanoToTimeAndDay(nano) {
  const [dayDelta, timeNano] = divModFloor(nano, nanoInUtcDay);
  return [nanoToTimeFields(timeNano), dayDelta];
}
function nanoToTimeFields(timeNano) {
  const [timeMilli, nanoAfterMilli] = divModFloor(timeNano, nanoInMilli2);
  const [microsecond, nanosecond] = divModFloor(nanoAfterMilli, nanoInMicro2);
  return milliToTimeFields(timeMilli, microsecond, nanosecond);
}
function milliToTimeFields(timeMilli, microsecond = 0, nanosecond = 0) {
  const [hour, milliAfterHour] = divModFloor(timeMilli, 36e5);
  const [minute, milliAfterMinute] = divModFloor(milliAfterHour, 6e4);
  const [second, millisecond] = divModFloor(milliAfterMinute, 1e3);
  return {
    hour,
    minute,
    second,
    millisecond,
    microsecond,
    nanosecond
  };
}
function epochNanoToSecMod(epochNano) {
  const [epochSec, nano] = divModFloorBigInt(epochNano, bigNanoInSec);
  return [Number(epochSec), Number(nano)];
}
function epochNanoToMilli(epochNano) {
  return Number(divFloorBigInt(epochNano, bigNanoInMilli));
}
function isoDateTimeToEpochNano(isoDateTime) {
  return isoDateToEpochNano(isoDateTime) + BigInt(timeFieldsToNano(isoDateTime));
}
function isoDateTimeToEpochMilli(isoDateTime) {
  return isoDateToEpochMilli(isoDateTime) + timeFieldsToMilli(isoDateTime);
}
function isoDateToEpochNano(isoDate) {
  return BigInt(isoDateToEpochDays(isoDate)) * bigNanoInUtcDay;
}
function isoDateToEpochMilli(isoDate) {
  return 864e5 * isoDateToEpochDays(isoDate);
}
function isoDateToEpochDays(isoDate) {
  return isoPartsToEpochDays(isoDate.year, isoDate.month, isoDate.day);
}
function isoPartsToEpochDays(isoYear, isoMonth = 1, isoDay = 1) {
  const monthIndex = isoMonth - 1;
  return isoYear += Math.floor(monthIndex / 12), isoMonth = modFloor(monthIndex, 12), Date.UTC(isoYear % 400 - 400, isoMonth, 0) / 864e5 + 146097 * (divTrunc(isoYear, 400) + 1) + isoDay;
}
function epochNanoToIsoDateTime(epochNano) {
  const [epochDays, nanoAfterDay] = divModFloorBigInt(epochNano, bigNanoInUtcDay);
  return {
    ...epochDaysToIsoDate(Number(epochDays)),
    ...nanoToTimeFields(Number(nanoAfterDay))
  };
}
function epochDaysToIsoDate(epochDays) {
  const legacyDate = new Date(864e5 * modFloor(epochDays, 146097));
  return {
    year: legacyDate.getUTCFullYear() + 400 * Math.floor(epochDays / 146097),
    month: legacyDate.getUTCMonth() + 1,
    day: legacyDate.getUTCDate()
  };
}
var isoEpochFirstLeapYear = 1972;
function computeIsoMonthCodeParts(month) {
  return [month, 0];
}
function computeIsoYearMonthFieldsForMonthDay(monthCodeNumber, isLeapMonth) {
  if (!isLeapMonth) {
    return {
      year: 1972,
      month: monthCodeNumber
    };
  }
}
function computeIsoFieldsFromParts(year, month, day) {
  return {
    year,
    month,
    day
  };
}
function computeIsoDaysInMonth(year, month) {
  switch (month) {
    case 2:
      return computeIsoInLeapYear(year) ? 29 : 28;
    case 4:
    case 6:
    case 9:
    case 11:
      return 30;
  }
  return 31;
}
function computeIsoDaysInYear(year) {
  return computeIsoInLeapYear(year) ? 366 : 365;
}
function computeIsoInLeapYear(year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
function addIsoMonths(year, month, monthDelta) {
  return year += divTrunc(monthDelta, 12), (month += modTrunc(monthDelta, 12)) < 1 ? (year--, month += 12) : month > 12 && (year++, month -= 12), {
    year,
    month
  };
}
function diffIsoMonthSlots(year0, month0, year1, month1) {
  return 12 * (year1 - year0) + month1 - month0;
}
function computeIsoDayOfWeek(isoDate) {
  return modFloor(isoPartsToEpochDays(isoDate.year, isoDate.month, isoDate.day) + 4, 7) || 7;
}
function computeIsoDayOfYear(isoDate) {
  return isoPartsToEpochDays(isoDate.year, isoDate.month, isoDate.day) - isoPartsToEpochDays(isoDate.year) + 1;
}
function computeIsoWeekFields(isoDate) {
  let yearOfWeek = isoDate.year;
  let weekOfYear = Math.floor((computeIsoDayOfYear(isoDate) - computeIsoDayOfWeek(isoDate) + 10) / 7);
  let weeksInYear = computeIsoWeeksInYear(yearOfWeek);
  return weekOfYear < 1 ? weekOfYear = weeksInYear = computeIsoWeeksInYear(--yearOfWeek) : weekOfYear > weeksInYear && (weekOfYear = 1, weeksInYear = computeIsoWeeksInYear(++yearOfWeek)), {
    weekOfYear,
    yearOfWeek,
    De: weeksInYear
  };
}
function computeIsoWeeksInYear(year) {
  const y0DayOfWeek = computeIsoDayOfWeek({
    year,
    month: 1,
    day: 1
  });
  return 4 === y0DayOfWeek || 3 === y0DayOfWeek && computeIsoInLeapYear(year) ? 53 : 52;
}
function computeGregoryEraFields({ year }) {
  return year < 1 ? {
    era: "bce",
    eraYear: 1 - year
  } : {
    era: "ce",
    eraYear: year
  };
}
function validateIsoDateTimeFields(isoDateTime) {
  return validateIsoDateFields(isoDateTime), validateTimeFields(isoDateTime);
}
function validateIsoDateFields(isoInternals) {
  return constrainIsoDateFields(isoInternals, 1), isoInternals;
}
function constrainIsoDateFields(isoDate, overflow) {
  const { year } = isoDate;
  const month = clampProp(isoDate, "month", 1, 12, overflow);
  return {
    year,
    month,
    day: clampProp(isoDate, "day", 1, computeIsoDaysInMonth(year, month), overflow)
  };
}
function computeCalendarDateFields(calendar, isoDate) {
  return calendar ? calendar.de(isoDate) : isoDate;
}
function computeCalendarMonthCodeParts(calendar, year, month) {
  return calendar ? calendar.L(year, month) : computeIsoMonthCodeParts(month);
}
function computeCalendarEraFields(calendar, isoDate) {
  return 0 === calendar ? computeGregoryEraFields(isoDate) : calendar && calendar.h?.(isoDate) || {};
}
function computeCalendarIsoFieldsFromParts(calendar, year, month, day) {
  return calendar ? calendar.fe(year, month, day) : computeIsoFieldsFromParts(year, month, day);
}
function computeCalendarMonthsInYearForYear(calendar, year) {
  return calendar ? calendar.j(year) : 12;
}
function computeCalendarDaysInMonthForYearMonth(calendar, year, month) {
  return calendar ? calendar.o(year, month) : computeIsoDaysInMonth(year, month);
}
function computeCalendarMonthCode(calendar, isoDate) {
  const { year, month } = computeCalendarDateFields(calendar, isoDate);
  const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, year, month);
  return formatMonthCode(monthCodeNumber, isLeapMonth);
}
function computeCalendarInLeapYear(calendar, isoDate) {
  const { year } = computeCalendarDateFields(calendar, isoDate);
  return calendar ? calendar.q(year) : computeIsoInLeapYear(year);
}
function computeCalendarMonthsInYear(calendar, isoDate) {
  const { year } = computeCalendarDateFields(calendar, isoDate);
  return computeCalendarMonthsInYearForYear(calendar, year);
}
function computeCalendarDaysInMonth(calendar, isoDate) {
  const { year, month } = computeCalendarDateFields(calendar, isoDate);
  return computeCalendarDaysInMonthForYearMonth(calendar, year, month);
}
function computeCalendarDaysInYear(calendar, isoDate) {
  const { year } = computeCalendarDateFields(calendar, isoDate);
  return calendar ? calendar.i(year) : computeIsoDaysInYear(year);
}
function computeCalendarDayOfYear(calendar, isoDate) {
  if (!calendar) {
    return computeIsoDayOfYear(isoDate);
  }
  const { year } = computeCalendarDateFields(calendar, isoDate);
  const yearStartIsoDate = computeCalendarIsoFieldsFromParts(calendar, year, 1, 1);
  return isoDateToEpochDays(isoDate) - isoDateToEpochDays(yearStartIsoDate) + 1;
}
function computeCalendarWeekOfYear(calendar, isoDate) {
  return calendar === isoCalendarImpl ? computeIsoWeekFields(isoDate).weekOfYear : void 0;
}
function computeCalendarYearOfWeek(calendar, isoDate) {
  return calendar === isoCalendarImpl ? computeIsoWeekFields(isoDate).yearOfWeek : void 0;
}
var durationFieldNamesAsc = /* @__PURE__ */ unitNamesAsc.map((unitName) => unitName + "s");
var durationGetters = /* @__PURE__ */ createPropGetters(durationFieldNamesAsc);
var durationFieldNamesAlpha = /* @__PURE__ */ sortStrings(durationFieldNamesAsc);
var durationTimeFieldNamesAsc = /* @__PURE__ */ durationFieldNamesAsc.slice(0, 6);
var durationDateFieldNamesAsc = /* @__PURE__ */ durationFieldNamesAsc.slice(6);
var durationCalendarFieldNamesAsc = /* @__PURE__ */ durationDateFieldNamesAsc.slice(1);
var durationFieldDefaults = /* @__PURE__ */ zipPropsConst(durationFieldNamesAsc, 0);
var durationTimeFieldDefaults = /* @__PURE__ */ zipPropsConst(durationTimeFieldNamesAsc, 0);
var clearDurationFields = /* @__PURE__ */ bindArgs(zeroOutProps, durationFieldNamesAsc);
function requirePropDefined(optionName, optionVal) {
  return null == optionVal && throwRangeError(missingField(optionName)), optionVal;
}
var requireString = /* @__PURE__ */ bindArgs(requireType, "string");
function requireType(typeName, arg, entityName = typeName) {
  return typeof arg !== typeName && throwTypeError(invalidEntity2(entityName, arg)), arg;
}
function requireNumberIsInteger(num, entityName = "number") {
  return Number.isInteger(num) || throwRangeError(((entityName2, num2) => `Non-integer ${entityName2}: ${num2}`)(entityName, num)), num || 0;
}
function toString(arg) {
  return "symbol" == typeof arg && throwTypeError("Cannot convert Symbol to string"), String(arg);
}
function toPrimitiveWithStringHint(arg) {
  if (!isObjectLike(arg)) {
    return arg;
  }
  const exoticToPrimitive = arg[Symbol.toPrimitive];
  if (null != exoticToPrimitive) {
    "function" != typeof exoticToPrimitive && throwTypeError();
    const primitive = Reflect.apply(exoticToPrimitive, arg, ["string"]);
    return isObjectLike(primitive) && throwTypeError(), primitive;
  }
  return Date.prototype[Symbol.toPrimitive].call(arg, "string");
}
function toBigInt(bi) {
  return "boolean" == typeof bi ? BigInt(bi ? 1 : 0) : "string" == typeof bi ? BigInt(bi) : ("bigint" != typeof bi && throwTypeError(`Invalid bigint: ${bi}`), bi);
}
function toStrictInteger(arg, entityName) {
  return requireNumberIsInteger(toFiniteNumber(arg, entityName), entityName);
}
var smallestUnitStr = "smallestUnit";
var overflowMap = {
  constrain: 0,
  reject: 1
};
var epochDisambigMap = {
  compatible: 0,
  reject: 1,
  earlier: 2,
  later: 3
};
var offsetDisambigMap = {
  reject: 0,
  use: 1,
  prefer: 2,
  ignore: 3
};
var calendarDisplayMap = {
  auto: 0,
  never: 1,
  critical: 2,
  always: 3
};
var timeZoneDisplayMap = {
  auto: 0,
  never: 1,
  critical: 2
};
var offsetDisplayMap = {
  auto: 0,
  never: 1
};
var roundingModeMap = {
  floor: 0,
  halfFloor: 1,
  ceil: 2,
  halfCeil: 3,
  trunc: 4,
  halfTrunc: 5,
  expand: 6,
  halfExpand: 7,
  halfEven: 8
};
var roundingModeFuncs = [Math.floor, (num) => hasHalf(num) ? Math.floor(num) : Math.round(num), Math.ceil, (num) => hasHalf(num) ? Math.ceil(num) : Math.round(num), Math.trunc, (num) => hasHalf(num) ? Math.trunc(num) || 0 : Math.round(num), (num) => num < 0 ? Math.floor(num) : Math.ceil(num), (num) => Math.sign(num) * Math.round(Math.abs(num)) || 0, (num) => hasHalf(num) ? (num = Math.trunc(num) || 0) + num % 2 : Math.round(num)];
var directionMap = {
  previous: -1,
  next: 1
};
function coerceRoundingIncInteger(options) {
  const roundingInc = options.roundingIncrement;
  if (void 0 === roundingInc) {
    return 1;
  }
  const integer = toIntegerWithTrunc(roundingInc, "roundingIncrement");
  return (integer < 1 || integer > 10 ** 9) && throwRangeError(invalidEntity2("roundingIncrement", integer)), integer;
}
function coerceFractionalSecondDigits(options) {
  let subsecDigits = options.fractionalSecondDigits;
  if (void 0 !== subsecDigits) {
    if ("number" != typeof subsecDigits) {
      if ("auto" === toString(subsecDigits)) {
        return;
      }
      throwRangeError(invalidEntity2("fractionalSecondDigits", subsecDigits));
    }
    subsecDigits = clampEntity("fractionalSecondDigits", Math.floor(subsecDigits), 0, 9, 1);
  }
  return subsecDigits;
}
function coerceUnitOption(optionName, options, minUnit = 0, ensureDefined) {
  let unitStr = options[optionName];
  if (void 0 === unitStr) {
    return ensureDefined ? minUnit : void 0;
  }
  if (unitStr = toString(unitStr), "auto" === unitStr) {
    return ensureDefined ? minUnit : null;
  }
  let unit = unitNameMap[unitStr];
  return void 0 === unit && (unit = durationFieldNamesAsc.indexOf(unitStr)), unit < 0 && throwRangeError(invalidChoice(optionName, unitStr, unitNameMap)), unit;
}
function coerceChoiceOption(optionName, enumNameMap, options, defaultChoice = 0) {
  const enumArg = options[optionName];
  if (void 0 === enumArg) {
    return defaultChoice;
  }
  const enumStr = toString(enumArg);
  const enumNum = enumNameMap[enumStr];
  return void 0 === enumNum && throwRangeError(invalidChoice(optionName, enumStr, enumNameMap)), enumNum;
}
var coerceSmallestUnit = /* @__PURE__ */ bindArgs(coerceUnitOption, smallestUnitStr);
var coerceLargestUnit = /* @__PURE__ */ bindArgs(coerceUnitOption, "largestUnit");
var coerceTotalUnit = /* @__PURE__ */ bindArgs(coerceUnitOption, "unit");
var coerceOverflow = /* @__PURE__ */ bindArgs(coerceChoiceOption, "overflow", overflowMap);
var coerceEpochDisambig = /* @__PURE__ */ bindArgs(coerceChoiceOption, "disambiguation", epochDisambigMap);
var coerceOffsetDisambig = /* @__PURE__ */ bindArgs(coerceChoiceOption, "offset", offsetDisambigMap);
var coerceCalendarDisplay = /* @__PURE__ */ bindArgs(coerceChoiceOption, "calendarName", calendarDisplayMap);
var coerceTimeZoneDisplay = /* @__PURE__ */ bindArgs(coerceChoiceOption, "timeZoneName", timeZoneDisplayMap);
var coerceOffsetDisplay = /* @__PURE__ */ bindArgs(coerceChoiceOption, "offset", offsetDisplayMap);
var coerceRoundingMode = /* @__PURE__ */ bindArgs(coerceChoiceOption, "roundingMode", roundingModeMap);
var coerceDirection = /* @__PURE__ */ bindArgs(coerceChoiceOption, "direction", directionMap);
function normalizeOptionsOrString(options, optionName) {
  return "string" == typeof options ? ((optionName2, optionVal) => {
    const res = /* @__PURE__ */ Object.create(null);
    return res[optionName2] = optionVal, res;
  })(optionName, options) : requireObjectLike(options);
}
function validateRoundingInc(roundingInc, smallestUnit, allowManyLargeUnits, solarMode) {
  const upUnitNano = solarMode ? nanoInUtcDay : unitNanoMap[smallestUnit + 1];
  if (upUnitNano) {
    const incNano = roundingInc * unitNanoMap[smallestUnit];
    (upUnitNano % incNano || !solarMode && incNano === upUnitNano) && throwRangeError(invalidEntity2("roundingIncrement", roundingInc));
  } else {
    !allowManyLargeUnits && roundingInc > 1 && throwRangeError(invalidEntity2("roundingIncrement", roundingInc));
  }
  return roundingInc;
}
function validateUnitRange(optionName, unit, minUnit, maxUnit) {
  return null != unit && clampEntity(optionName, unit, minUnit, maxUnit, 1, unitNamesAsc), unit;
}
function checkLargestSmallestUnit(largestUnit, smallestUnit) {
  smallestUnit > largestUnit && throwRangeError("smallestUnit > largestUnit");
}
function refineDiffOptions(roundingModeInvert, options, defaultLargestUnit, maxUnit = 9, minUnit = 0, defaultRoundingMode = 4) {
  options = normalizeOptions(options);
  let largestUnit = coerceLargestUnit(options, minUnit);
  let roundingInc = coerceRoundingIncInteger(options);
  let roundingMode = coerceRoundingMode(options, defaultRoundingMode);
  let smallestUnit = coerceSmallestUnit(options, minUnit, 1);
  return largestUnit = validateUnitRange("largestUnit", largestUnit, minUnit, maxUnit), smallestUnit = validateUnitRange(smallestUnitStr, smallestUnit, minUnit, maxUnit), null == largestUnit ? largestUnit = Math.max(defaultLargestUnit, smallestUnit) : checkLargestSmallestUnit(largestUnit, smallestUnit), roundingInc = validateRoundingInc(roundingInc, smallestUnit, 1), roundingModeInvert && (roundingMode = ((roundingMode2) => roundingMode2 < 4 ? (roundingMode2 + 2) % 4 : roundingMode2)(roundingMode)), [largestUnit, smallestUnit, roundingInc, roundingMode];
}
function refineRoundingOptions(options, maxUnit = 6, solarMode) {
  let roundingInc = coerceRoundingIncInteger(options = normalizeOptionsOrString(options, smallestUnitStr));
  const roundingMode = coerceRoundingMode(options, 7);
  let smallestUnit = coerceSmallestUnit(options);
  return smallestUnit = requirePropDefined(smallestUnitStr, smallestUnit), smallestUnit = validateUnitRange(smallestUnitStr, smallestUnit, 0, maxUnit), roundingInc = validateRoundingInc(roundingInc, smallestUnit, void 0, solarMode), [smallestUnit, roundingInc, roundingMode];
}
function combineDateAndTime(isoDate, time) {
  return pluckProps(calendarDateFieldNamesAsc, isoDate, pluckProps(timeFieldNamesAsc, time));
}
var epochNanoMax = /* @__PURE__ */ BigInt(1e8) * bigNanoInUtcDay;
var epochNanoMin = /* @__PURE__ */ BigInt(-1e8) * bigNanoInUtcDay;
var plainDateEpochNanoMin = epochNanoMin - bigNanoInUtcDay;
function checkIsoYearMonthInBounds(isoDate) {
  const isoYearMonthIndex = 12 * isoDate.year + isoDate.month;
  return (isoYearMonthIndex < -3261848 || isoYearMonthIndex > 3309129) && throwRangeError(outOfBoundsDate), isoDate;
}
function checkIsoDateInBounds(isoDate, allowPlainDateLowerEdge = 1) {
  const epochNano = isoDateToEpochNano(isoDate);
  return (epochNano < (allowPlainDateLowerEdge ? plainDateEpochNanoMin : epochNanoMin) || epochNano > epochNanoMax) && throwRangeError(outOfBoundsDate), isoDate;
}
function checkIsoDateTimeInBounds(isoDateTime) {
  return checkIsoDateTimeEpochNanoInBounds(isoDateTimeToEpochNano(isoDateTime)), isoDateTime;
}
function checkIsoDateTimeEpochNanoInBounds(epochNano) {
  return (epochNano <= plainDateEpochNanoMin || epochNano >= epochNanoMax + bigNanoInUtcDay) && throwRangeError(outOfBoundsDate), epochNano;
}
function checkEpochNanoInBounds(epochNano) {
  return (epochNano < epochNanoMin || epochNano > epochNanoMax) && throwRangeError(outOfBoundsDate), epochNano;
}
function isoDateTimeAndOffsetToEpochNano(isoDateTime, offsetNano) {
  return checkEpochNanoInBounds(isoDateToEpochNano(isoDateTime) + BigInt(timeFieldsToNano(isoDateTime) - offsetNano));
}
function roundNumberToInc(num, roundingInc, roundingMode) {
  return roundWithMode(num / roundingInc, roundingMode) * roundingInc || 0;
}
function roundWithMode(num, roundingMode) {
  return roundingModeFuncs[roundingMode](num);
}
function totalRelativeUnit(wholeValue, sign, endEpochNano, moveValueToEpochNano) {
  const unitWindow = clampRelativeUnitValue(wholeValue, sign, moveValueToEpochNano, endEpochNano);
  return interpolateRelativeUnitWindow(unitWindow, Number(endEpochNano - unitWindow.N) / Number(unitWindow.te - unitWindow.N));
}
function roundRelativeUnitWindow(unitWindow, endEpochNano, roundingInc, roundingMode) {
  return roundNumberToInc(interpolateRelativeUnitWindow(unitWindow, computeEpochNanoFrac(endEpochNano, unitWindow.N, unitWindow.te)), roundingInc, roundingMode);
}
function clampRelativeUnitValue(startValue, valueDelta, moveValueToEpochNano, epochNanoProgress) {
  let unitWindow = computeRelativeUnitWindow(startValue, valueDelta, moveValueToEpochNano);
  return ((epochNanoProgress2, epochNano0, epochNano1, sign) => sign > 0 ? epochNano0 <= epochNanoProgress2 && epochNanoProgress2 <= epochNano1 : epochNano1 <= epochNanoProgress2 && epochNanoProgress2 <= epochNano0)(epochNanoProgress, unitWindow.N, unitWindow.te, Math.sign(valueDelta)) || (unitWindow = computeRelativeUnitWindow(startValue + valueDelta, valueDelta, moveValueToEpochNano)), unitWindow;
}
function computeRelativeUnitWindow(startValue, valueDelta, moveValueToEpochNano) {
  const endValue = startValue + valueDelta;
  return {
    ve: startValue,
    pe: endValue,
    N: moveValueToEpochNano(startValue),
    te: moveValueToEpochNano(endValue)
  };
}
function interpolateRelativeUnitWindow(unitWindow, fraction2) {
  return unitWindow.ve + fraction2 * (unitWindow.pe - unitWindow.ve);
}
function computeEpochNanoFrac(epochNanoProgress, epochNano0, epochNano1) {
  const denomBig = epochNano1 - epochNano0;
  const numeratorBig = epochNanoProgress - epochNano0;
  if (!numeratorBig) {
    return 0;
  }
  const absNumerator = numeratorBig < 0n ? -numeratorBig : numeratorBig;
  const absDenom = denomBig < 0n ? -denomBig : denomBig;
  const fracSign = compareBigInts(numeratorBig, 0n) === compareBigInts(denomBig, 0n) ? 1 : -1;
  return compareBigInts(absNumerator, absDenom) <= 0 ? absNumerator === absDenom ? fracSign : fabricateNearHalfFraction(compareBigInts(2n * absNumerator, absDenom), fracSign) : Number(numeratorBig) / Number(denomBig);
}
function createEpochNanoSlots(epochNano) {
  return {
    epochNanoseconds: epochNano
  };
}
function createZonedEpochNanoSlots(epochNano, timeZone, calendar) {
  return {
    calendar,
    timeZone,
    epochNanoseconds: epochNano
  };
}
function createDateTimeSlots(isoDateTime, calendar) {
  return pluckProps(timeFieldNamesAsc, isoDateTime, createDateSlots(isoDateTime, calendar));
}
function createDateSlots(isoDate, calendar) {
  return pluckProps(calendarDateFieldNamesAsc, isoDate, {
    calendar
  });
}
function createTimeSlots(time) {
  return pluckProps(timeFieldNamesAsc, time);
}
function createDurationSlots(durationFields) {
  return pluckProps(durationFieldNamesAsc, durationFields, {
    sign: computeDurationSign(durationFields)
  });
}
function roundZonedEpochSlotsToUnit(slots, smallestUnit, roundingInc, roundingMode) {
  return createZonedEpochNanoSlots(6 === smallestUnit ? roundZonedEpochToDay(slots, roundingMode) : roundZonedEpochToTime(slots, smallestUnit, roundingInc, roundingMode), slots.timeZone, slots.calendar);
}
function computeZonedHoursInDay(slots) {
  const [epochNano0, epochNano1] = computeZonedDayEpochInterval(slots);
  return divideBigNanoToExactNumber(epochNano1 - epochNano0, nanoInHour2);
}
function computeZonedStartOfDay(slots) {
  const { timeZone, calendar } = slots;
  return createZonedEpochNanoSlots(getStartOfDayInstantFor(timeZone, combineDateAndTime(zonedEpochSlotsToIso(slots), timeFieldDefaults)), timeZone, calendar);
}
function roundRelativeDuration(durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps, isZoned) {
  if (0 === smallestUnit && 1 === roundingInc) {
    return durationFields;
  }
  const sign = computeDurationSign(durationFields) || 1;
  const nudgeFunc = isUniformUnit(smallestUnit, isZoned) ? isZoned && smallestUnit < 6 && largestUnit >= 6 ? nudgeZonedTimeDuration : nudgeDayTimeDuration : nudgeRelativeDuration;
  let [roundedDurationFields, roundedEpochNano, grewBigUnit] = nudgeFunc(sign, durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps);
  return grewBigUnit && 7 !== smallestUnit && (roundedDurationFields = ((durationFields2, endEpochNano2, largestUnit2, smallestUnit2, sign2, relativeOps2) => {
    for (let currentUnit = smallestUnit2 + 1; currentUnit <= largestUnit2; currentUnit++) {
      if (7 === currentUnit && 7 !== largestUnit2) {
        continue;
      }
      const baseDurationFields = clearDurationFields(currentUnit, durationFields2);
      baseDurationFields[durationFieldNamesAsc[currentUnit]] += sign2;
      const thresholdCompare = compareBigInts(endEpochNano2, moveRelativeMarkerToEpochNano(relativeOps2, baseDurationFields));
      if (thresholdCompare && thresholdCompare !== sign2) {
        break;
      }
      durationFields2 = baseDurationFields;
    }
    return durationFields2;
  })(roundedDurationFields, roundedEpochNano, largestUnit, Math.max(6, smallestUnit), sign, relativeOps)), roundedDurationFields;
}
function roundDayTimeDurationByInc(durationFields, nanoInc, roundingMode) {
  const maxUnit = Math.max(Math.min(getMaxDurationUnit(durationFields), 6), 3);
  return nanoToDurationDayTimeFields(roundBigNanoToInc(durationDayTimeToBigNano(durationFields), BigInt(nanoInc), roundingMode), maxUnit);
}
function roundZonedEpochToDay(slots, roundingMode) {
  const [epochNano0, epochNano1] = computeZonedDayEpochInterval(slots);
  return roundZonedEpochToBounds(slots.epochNanoseconds, epochNano0, epochNano1, roundingMode);
}
function roundZonedEpochToTime(slots, smallestUnit, roundingInc, roundingMode) {
  if (0 === smallestUnit && 1 === roundingInc) {
    return slots.epochNanoseconds;
  }
  const isoDateTime = zonedEpochSlotsToIso(slots);
  return getInstantPreferringOffset(slots.timeZone, roundDateTimeToUnit(isoDateTime, smallestUnit, roundingInc, roundingMode), isoDateTime.offsetNanoseconds);
}
function roundDateTimeToUnit(isoDateTime, smallestUnit, roundingInc, roundingMode) {
  return roundDateTimeToInc(isoDateTime, computeNanoInc(smallestUnit, roundingInc), roundingMode, unitNanoMap[smallestUnit + 1]);
}
function roundTimeToUnit(timeFields, smallestUnit, roundingInc, roundingMode) {
  return roundTimeToInc(timeFields, computeNanoInc(smallestUnit, roundingInc), roundingMode, unitNanoMap[smallestUnit + 1]);
}
function roundDateTimeToInc(isoDateTime, nanoInc, roundingMode, spanNano) {
  const [roundedTimeFields, dayDelta] = roundTimeToInc(isoDateTime, nanoInc, roundingMode, spanNano);
  const roundedIsoDateTime = combineDateAndTime(moveDateByDays(isoDateTime, dayDelta), roundedTimeFields);
  return checkIsoDateTimeInBounds(roundedIsoDateTime), roundedIsoDateTime;
}
function roundTimeToInc(timeFields, nanoInc, roundingMode, spanNano = nanoInUtcDay) {
  const timeNano = timeFieldsToNano(timeFields);
  const remainderNano = timeNano % spanNano;
  return nanoToTimeAndDay(timeNano - remainderNano + roundNumberToInc(remainderNano, nanoInc, roundingMode));
}
function nudgeRelativeDuration(sign, durationFields, endEpochNano, _largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps) {
  const smallestUnitFieldName = durationFieldNamesAsc[smallestUnit];
  const baseDurationFields = clearDurationFields(smallestUnit, durationFields);
  7 === smallestUnit && (durationFields = {
    ...durationFields,
    weeks: durationFields.weeks + Math.trunc(durationFields.days / 7)
  });
  const truncedVal = divTrunc(durationFields[smallestUnitFieldName], roundingInc) * roundingInc;
  const nudgeWindow = clampRelativeUnitValue(truncedVal, roundingInc * sign, (value) => (baseDurationFields[smallestUnitFieldName] = value, moveRelativeMarkerToEpochNano(relativeOps, baseDurationFields)), endEpochNano);
  const roundedVal = roundRelativeUnitWindow(nudgeWindow, endEpochNano, roundingInc, roundingMode);
  return baseDurationFields[smallestUnitFieldName] = roundedVal, [baseDurationFields, roundedVal === nudgeWindow.pe ? nudgeWindow.te : nudgeWindow.N, roundedVal !== truncedVal];
}
function nudgeZonedTimeDuration(sign, durationFields, _endEpochNano, _largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps) {
  const timeNano = Number(durationTimeToBigNano(durationFields));
  const nanoInc = computeNanoInc(smallestUnit, roundingInc);
  let roundedTimeNano = roundNumberToInc(timeNano, nanoInc, roundingMode);
  const dateDurationFields = {
    ...durationFields,
    ...durationTimeFieldDefaults
  };
  const dayEpochNano0 = relativeOps.X(dateDurationFields);
  const dayEpochNano1 = relativeOps.X({
    ...dateDurationFields,
    days: dateDurationFields.days + sign
  });
  const daySpanNano = Number(dayEpochNano1 - dayEpochNano0);
  Math.sign(daySpanNano) !== sign && throwRangeError("Out-of-bounds TimeZone gap");
  const beyondDayNano = roundedTimeNano - daySpanNano;
  let dayDelta = 0;
  let nudgedEpochNano;
  beyondDayNano && Math.sign(beyondDayNano) !== sign ? nudgedEpochNano = dayEpochNano0 + BigInt(roundedTimeNano) : (dayDelta += sign, roundedTimeNano = roundNumberToInc(beyondDayNano, nanoInc, roundingMode), nudgedEpochNano = dayEpochNano1 + BigInt(roundedTimeNano));
  const durationTimeFields = nanoToDurationTimeFields(roundedTimeNano);
  return [{
    ...durationFields,
    ...durationTimeFields,
    days: durationFields.days + dayDelta
  }, nudgedEpochNano, Boolean(dayDelta)];
}
function nudgeDayTimeDuration(sign, durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode) {
  const bigNano = durationDayTimeToBigNano(durationFields);
  const roundedBigNano = roundBigNanoToInc(bigNano, computeBigNanoInc(smallestUnit, roundingInc), roundingMode);
  const nanoDiff = roundedBigNano - bigNano;
  const expandedBigUnit = Math.sign(Number(roundedBigNano / bigNanoInUtcDay) - Number(bigNano / bigNanoInUtcDay)) === sign;
  const roundedDayTimeFields = nanoToDurationDayTimeFields(roundedBigNano, Math.min(largestUnit, 6));
  return [{
    ...durationFields,
    ...roundedDayTimeFields
  }, endEpochNano + nanoDiff, expandedBigUnit];
}
function computeZonedDayEpochInterval(slots) {
  const { timeZone } = slots;
  const isoDateTime0 = combineDateAndTime(zonedEpochSlotsToIso(slots), timeFieldDefaults);
  const isoDateTime1 = combineDateAndTime(moveDateByDays(isoDateTime0, 1), timeFieldDefaults);
  return [getStartOfDayInstantFor(timeZone, isoDateTime0), getStartOfDayInstantFor(timeZone, isoDateTime1)];
}
function roundZonedEpochToBounds(epochNano, epochNano0, epochNano1, roundingMode) {
  return roundWithMode(computeEpochNanoFrac(epochNano < epochNano1 ? epochNano : epochNano1 - 1n, epochNano0, epochNano1), roundingMode) ? epochNano1 : epochNano0;
}
function roundToMinute(offsetNano) {
  return roundNumberToInc(offsetNano, nanoInMinute2, 7);
}
function roundBigNanoToInc(bigNano, bigNanoInc, roundingMode) {
  return roundBigNanoToIncWithTail(bigNano, bigNanoInc, roundingMode, bigNano / bigNanoInc % 2n);
}
function roundBigNanoToDayOriginInc(bigNano, bigNanoInc, roundingMode) {
  const [day, timeNano] = divModFloorBigInt(bigNano, bigNanoInUtcDay);
  const dayOriginNano = day * bigNanoInUtcDay;
  return dayOriginNano + roundBigNanoToIncWithTail(timeNano, bigNanoInc, roundingMode, dayOriginNano / bigNanoInc + timeNano / bigNanoInc & 1n);
}
function roundBigNanoToIncWithTail(bigNano, bigNanoInc, roundingMode, quotientTail) {
  const quotient = bigNano / bigNanoInc;
  const remainder = bigNano % bigNanoInc;
  let fraction2 = 0;
  remainder && (fraction2 = fabricateNearHalfFraction(compareBigInts(2n * (remainder < 0n ? -remainder : remainder), bigNanoInc), Math.sign(Number(remainder))));
  const roundedTail = roundWithMode(Number(quotientTail) + fraction2, roundingMode);
  return (quotient - quotientTail + BigInt(roundedTail)) * bigNanoInc;
}
function computeNanoInc(smallestUnit, roundingInc) {
  return unitNanoMap[smallestUnit] * roundingInc;
}
function computeBigNanoInc(smallestUnit, roundingInc) {
  return BigInt(unitNanoMap[smallestUnit]) * BigInt(roundingInc);
}
var zonedEpochSlotsToIso = /* @__PURE__ */ memoize(_zonedEpochSlotsToIso, WeakMap);
function _zonedEpochSlotsToIso(slots) {
  const { epochNanoseconds, timeZone } = slots;
  const offsetNanoseconds = timeZone.B(epochNanoseconds);
  return {
    ...epochNanoToIsoDateTime(epochNanoseconds + BigInt(offsetNanoseconds)),
    offsetNanoseconds
  };
}
function getInstantPreferringOffset(timeZone, isoDateTime, offsetNano) {
  return getMatchingInstantFor(timeZone, isoDateTime, offsetNano, 2, 0);
}
function getMatchingInstantFor(timeZone, isoDateTime, offsetNano, offsetDisambig = 0, epochDisambig = 0, epochFuzzy, hasZ) {
  if (hasZ || void 0 !== offsetNano && 1 === offsetDisambig) {
    return isoDateTimeAndOffsetToEpochNano(isoDateTime, offsetNano || 0);
  }
  const possibleEpochNanos = timeZone.O(isoDateTime);
  if (void 0 !== offsetNano && 3 !== offsetDisambig) {
    checkIsoDateInBounds(isoDateTime, 0);
    const matchingEpochNano = ((possibleEpochNanos2, isoDateTime2, offsetNano2, fuzzy) => {
      const zonedEpochNano = isoDateTimeToEpochNano(isoDateTime2);
      fuzzy && (offsetNano2 = roundToMinute(offsetNano2));
      for (const possibleEpochNano of possibleEpochNanos2) {
        let possibleOffsetNano = Number(zonedEpochNano - possibleEpochNano);
        if (fuzzy && (possibleOffsetNano = roundToMinute(possibleOffsetNano)), possibleOffsetNano === offsetNano2) {
          return possibleEpochNano;
        }
      }
    })(possibleEpochNanos, isoDateTime, offsetNano, epochFuzzy);
    if (void 0 !== matchingEpochNano) {
      return matchingEpochNano;
    }
    0 === offsetDisambig && throwRangeError("Invalid TimeZone offset");
  }
  return getSingleInstantFor(timeZone, isoDateTime, epochDisambig, possibleEpochNanos);
}
function getSingleInstantFor(timeZone, isoDateTime, disambig = 0, possibleEpochNanos = timeZone.O(isoDateTime)) {
  if (1 === possibleEpochNanos.length) {
    return possibleEpochNanos[0];
  }
  if (1 === disambig && throwRangeError("Ambiguous offset"), possibleEpochNanos.length) {
    return possibleEpochNanos[3 === disambig ? 1 : 0];
  }
  const zonedEpochNano = isoDateTimeToEpochNano(isoDateTime);
  const gapNano = ((timeZone2, zonedEpochNano2) => {
    const startOffsetNano = timeZone2.B(zonedEpochNano2 - bigNanoInUtcDay);
    return ((gapNano2) => (gapNano2 > nanoInUtcDay && throwRangeError("Out-of-bounds TimeZone gap"), gapNano2))(timeZone2.B(zonedEpochNano2 + bigNanoInUtcDay) - startOffsetNano);
  })(timeZone, zonedEpochNano);
  const shiftedIsoDateTime = epochNanoToIsoDateTime(zonedEpochNano + BigInt(gapNano * (2 === disambig ? -1 : 1)));
  return (possibleEpochNanos = timeZone.O(shiftedIsoDateTime))[2 === disambig ? 0 : possibleEpochNanos.length - 1];
}
function getStartOfDayInstantFor(timeZone, isoDateTime) {
  const possibleEpochNanos = timeZone.O(isoDateTime);
  if (possibleEpochNanos.length) {
    return possibleEpochNanos[0];
  }
  const zonedEpochNanoDayBefore = isoDateTimeToEpochNano(isoDateTime) - bigNanoInUtcDay;
  return timeZone.C(zonedEpochNanoDayBefore, 1);
}
function moveYearMonth(calendar, isoDate, durationSlots, overflow = 0) {
  computeDurationSign(durationSlots) && clampEntity("unit", getMaxDurationUnit(durationSlots), 8, 9, 1, durationFieldNamesAsc);
  const first = checkIsoDateInBounds(moveToStartOfMonth(calendar, isoDate));
  return moveToStartOfMonth(calendar, moveDate(calendar, first, durationSlots, overflow));
}
function moveZonedEpochSlots(slots, durationFields, overflow = 0) {
  const { calendar, epochNanoseconds: epochNano, timeZone } = slots;
  const timeOnlyNano = durationTimeToBigNano(durationFields);
  let movedEpochNano = epochNano;
  if (durationHasDateParts(durationFields)) {
    const isoDateTime = zonedEpochSlotsToIso(slots);
    movedEpochNano = getSingleInstantFor(timeZone, combineDateAndTime(moveDate(calendar, isoDateTime, {
      ...durationFields,
      ...durationTimeFieldDefaults
    }, overflow), isoDateTime)) + timeOnlyNano;
  } else {
    movedEpochNano += timeOnlyNano;
  }
  return {
    ...slots,
    epochNanoseconds: checkEpochNanoInBounds(movedEpochNano)
  };
}
function moveDateTime(calendar, isoDateTime, durationFields, overflow = 0) {
  const [movedTimeFields, dayDelta] = moveTime(isoDateTime, durationFields);
  return checkIsoDateTimeInBounds(combineDateAndTime(moveDate(calendar, isoDateTime, {
    ...durationFields,
    ...durationTimeFieldDefaults,
    days: durationFields.days + dayDelta
  }, overflow), movedTimeFields));
}
function moveTime(timeFields, durationFields) {
  return moveTimeByNano(timeFields, durationTimeToBigNano(durationFields));
}
function moveEpochNano(epochNano, durationFields) {
  return moveEpochNanoByNano(epochNano, (clampEntity("unit", getMaxDurationUnit(fields = durationFields), 0, 5, 1, durationFieldNamesAsc), durationTimeToBigNano(fields)));
  var fields;
}
function moveDate(calendar, isoDate, durationFields, overflow = 0) {
  let { years, months: months3, weeks, days } = durationFields;
  let movedIsoDate;
  if (days += Number(durationTimeToBigNano(durationFields) / bigNanoInUtcDay), years || months3) {
    movedIsoDate = moveDateByCalendarUnits(calendar, isoDate, years, months3, overflow);
  } else {
    if (!weeks && !days) {
      return isoDate;
    }
    movedIsoDate = isoDate;
  }
  return (weeks || days) && (movedIsoDate = moveDateByDays(movedIsoDate, 7 * weeks + days)), checkIsoDateInBounds(movedIsoDate);
}
function moveToStartOfMonth(calendar, isoDate) {
  return moveDateByDays(isoDate, 1 - computeCalendarDateFields(calendar, isoDate).day);
}
function moveDateByCalendarUnits(calendar, isoDate, years, months3, overflow) {
  const dateParts = computeCalendarDateFields(calendar, isoDate);
  let { year, month, day } = dateParts;
  if (years) {
    const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, year, month);
    year += years, month = resolveMonthInMovedYear(calendar, monthCodeNumber, isLeapMonth, calendar ? calendar.p(year) : void 0, overflow), month = clampEntity("month", month, 1, computeCalendarMonthsInYearForYear(calendar, year), overflow);
  }
  if (months3) {
    const yearMonthParts = addCalendarMonths(calendar, year, month, months3);
    ({ year, month } = yearMonthParts);
  }
  return day = clampEntity("day", day, 1, computeCalendarDaysInMonthForYearMonth(calendar, year, month), overflow), computeCalendarIsoFieldsFromParts(calendar, year, month, day);
}
function addCalendarMonths(calendar, year, month, monthDelta) {
  return calendar ? calendar.ae(year, month, monthDelta) : addIsoMonths(year, month, monthDelta);
}
function resolveMonthInMovedYear(calendar, monthCodeNumber, isLeapMonth, targetLeapMonth, overflow) {
  if (isLeapMonth) {
    const leapMonthMeta = calendar ? calendar.l : void 0;
    if (void 0 !== targetLeapMonth && (leapMonthMeta < 0 || targetLeapMonth === monthCodeNumber + 1)) {
      return targetLeapMonth;
    }
    if (1 === overflow && throwRangeError(invalidLeapMonth), leapMonthMeta < 0) {
      return -leapMonthMeta;
    }
  }
  return monthCodeNumberToMonth(monthCodeNumber, 0, targetLeapMonth);
}
function moveTimeByNano(timeFields, durationBigNano) {
  const durDays = Number(durationBigNano / bigNanoInUtcDay);
  const durTimeNano = Number(durationBigNano % bigNanoInUtcDay);
  const [newTimeFields, overflowDays] = nanoToTimeAndDay(timeFieldsToNano(timeFields) + durTimeNano);
  return [newTimeFields, durDays + overflowDays];
}
function moveEpochNanoByNano(epochNano, deltaNano) {
  return checkEpochNanoInBounds(epochNano + deltaNano);
}
function moveDateByDays(isoDate, days) {
  return days ? epochDaysToIsoDate(isoDateToEpochDays(isoDate) + days) : isoDate;
}
function getCommonCalendar(a, b) {
  return getCalendarSlotId(a) !== getCalendarSlotId(b) && throwRangeError("Mismatching Calendars"), a;
}
function getCommonTimeZone(a, b) {
  return a.m !== b.m && throwRangeError("Mismatching TimeZones"), a;
}
function getZonedTimeZoneId(slots) {
  return slots.timeZone.id;
}
function diffZonedDateTimesRounded(calendar, startZoned, endZoned, largestUnit, smallestUnit, roundingInc, roundingMode) {
  return largestUnit < 6 ? diffEpochNanosRounded(startZoned.epochNanoseconds, endZoned.epochNanoseconds, largestUnit, smallestUnit, roundingInc, roundingMode) : ((calendar2, startZoned2, endZoned2, largestUnit2, smallestUnit2, roundingInc2, roundingMode2) => {
    const timeZone = getCommonTimeZone(startZoned2.timeZone, endZoned2.timeZone);
    const endEpochNano = endZoned2.epochNanoseconds;
    if (endEpochNano === startZoned2.epochNanoseconds) {
      return durationFieldDefaults;
    }
    let durationFields;
    return durationFields = diffZonedEpochsExact(timeZone, calendar2, startZoned2, endZoned2, largestUnit2), durationFields = roundRelativeDuration(durationFields, endEpochNano, largestUnit2, smallestUnit2, roundingInc2, roundingMode2, createZonedRelativeOps(calendar2, timeZone, startZoned2), 1), durationFields;
  })(calendar, startZoned, endZoned, largestUnit, smallestUnit, roundingInc, roundingMode);
}
function diffDateTimesRounded(calendar, startIsoDateTime, endIsoDateTime, largestUnit, smallestUnit, roundingInc, roundingMode) {
  return largestUnit <= 6 ? diffEpochNanosRounded(isoDateTimeToEpochNano(startIsoDateTime), isoDateTimeToEpochNano(endIsoDateTime), largestUnit, smallestUnit, roundingInc, roundingMode) : ((calendar2, startIsoDateTime2, endIsoDateTime2, largestUnit2, smallestUnit2, roundingInc2, roundingMode2) => {
    const endEpochNano = isoDateTimeToEpochNano(endIsoDateTime2);
    const sign = compareBigInts(endEpochNano, isoDateTimeToEpochNano(startIsoDateTime2));
    if (!sign) {
      return durationFieldDefaults;
    }
    let durationFields;
    return durationFields = diffDateTimesBig(calendar2, startIsoDateTime2, endIsoDateTime2, sign, largestUnit2), durationFields = roundRelativeDuration(durationFields, endEpochNano, largestUnit2, smallestUnit2, roundingInc2, roundingMode2, ((calendar3, origin) => ({
      ne: isoDateTimeToEpochNano(origin),
      X: (duration) => isoDateTimeToEpochNano(combineDateAndTime(moveDate(calendar3, origin, duration), origin))
    }))(calendar2, startIsoDateTime2)), durationFields;
  })(calendar, startIsoDateTime, endIsoDateTime, largestUnit, smallestUnit, roundingInc, roundingMode);
}
function diffYearMonthsRounded(calendar, startIsoDate, endIsoDate, largestUnit, smallestUnit, roundingInc, roundingMode) {
  const firstOfMonth0 = moveToStartOfMonth(calendar, startIsoDate);
  const firstOfMonth1 = moveToStartOfMonth(calendar, endIsoDate);
  return compareIsoDates(firstOfMonth0, firstOfMonth1) ? diffDateCalendarUnitsRounded(calendar, checkIsoDateInBounds(firstOfMonth0), checkIsoDateInBounds(firstOfMonth1), largestUnit, smallestUnit, roundingInc, roundingMode, 8) : durationFieldDefaults;
}
function diffDatesRounded(calendar, startIsoDate, endIsoDate, largestUnit, smallestUnit, roundingInc, roundingMode, smallestPrecision = 6) {
  return 6 === largestUnit ? diffEpochNanosRounded(isoDateToEpochNano(startIsoDate), isoDateToEpochNano(endIsoDate), largestUnit, smallestUnit, roundingInc, roundingMode) : diffDateCalendarUnitsRounded(calendar, startIsoDate, endIsoDate, largestUnit, smallestUnit, roundingInc, roundingMode, smallestPrecision);
}
function diffTimesRounded(plainTimeSlots0, plainTimeSlots1, largestUnit, smallestUnit, roundingInc, roundingMode) {
  const timeDiffNano = roundNumberToInc(timeFieldsToNano(plainTimeSlots1) - timeFieldsToNano(plainTimeSlots0), computeNanoInc(smallestUnit, roundingInc), roundingMode);
  return {
    ...durationFieldDefaults,
    ...nanoToDurationTimeFields(timeDiffNano, largestUnit)
  };
}
function diffDateCalendarUnitsRounded(calendar, startIsoDate, endIsoDate, largestUnit, smallestUnit, roundingInc, roundingMode, smallestPrecision = 6) {
  const endEpochNano = isoDateToEpochNano(endIsoDate);
  if (!compareIsoDates(startIsoDate, endIsoDate)) {
    return durationFieldDefaults;
  }
  let durationFields;
  return durationFields = diffCalendarDates(calendar, startIsoDate, endIsoDate, largestUnit), smallestUnit === smallestPrecision && 1 === roundingInc || (durationFields = roundRelativeDuration(durationFields, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, createDateRelativeOps(calendar, startIsoDate))), durationFields;
}
function diffEpochNanosRounded(startEpochNano, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode) {
  return {
    ...durationFieldDefaults,
    ...nanoToDurationDayTimeFields(roundBigNanoToInc(endEpochNano - startEpochNano, computeBigNanoInc(smallestUnit, roundingInc), roundingMode), largestUnit)
  };
}
function diffZonedEpochsExact(timeZone, calendar, startZoned, endZoned, largestUnit) {
  return largestUnit < 6 ? {
    ...durationFieldDefaults,
    ...nanoToDurationDayTimeFields(endZoned.epochNanoseconds - startZoned.epochNanoseconds, largestUnit)
  } : ((timeZone2, startZoned2, endZoned2) => {
    const sign = compareBigInts(endZoned2.epochNanoseconds, startZoned2.epochNanoseconds);
    if (!sign) {
      return durationFieldDefaults;
    }
    if (!compareIsoDates(zonedEpochSlotsToIso(startZoned2), zonedEpochSlotsToIso(endZoned2))) {
      return {
        ...durationFieldDefaults,
        ...nanoToDurationDayTimeFields(endZoned2.epochNanoseconds - startZoned2.epochNanoseconds, 5)
      };
    }
    const [startIsoDateTime, endIsoDate, remainderNano] = prepareZonedEpochDiff(timeZone2, startZoned2, endZoned2, sign);
    return {
      ...(start2 = startIsoDateTime, end = endIsoDate, diffCalendarDates(calendar, start2, end, largestUnit)),
      ...nanoToDurationTimeFields(remainderNano)
    };
    var start2, end;
  })(timeZone, startZoned, endZoned);
}
function diffDateTimesExact(calendar, startIsoDateTime, endIsoDateTime, largestUnit) {
  const startEpochNano = isoDateTimeToEpochNano(startIsoDateTime);
  const endEpochNano = isoDateTimeToEpochNano(endIsoDateTime);
  const sign = compareBigInts(endEpochNano, startEpochNano);
  return sign ? largestUnit <= 6 ? {
    ...durationFieldDefaults,
    ...nanoToDurationDayTimeFields(endEpochNano - startEpochNano, largestUnit)
  } : diffDateTimesBig(calendar, startIsoDateTime, endIsoDateTime, sign, largestUnit) : durationFieldDefaults;
}
function diffDateTimesBig(calendar, startIsoDateTime, endIsoDateTime, sign, largestUnit) {
  let diffEndDate = endIsoDateTime;
  let timeNano = timeFieldsToNano(endIsoDateTime) - timeFieldsToNano(startIsoDateTime);
  return Math.sign(timeNano) === -sign && (diffEndDate = moveDateByDays(endIsoDateTime, -sign), timeNano += nanoInUtcDay * sign), {
    ...diffCalendarDates(calendar, startIsoDateTime, diffEndDate, largestUnit),
    ...nanoToDurationTimeFields(timeNano)
  };
}
function prepareZonedEpochDiff(timeZone, startZoned, endZoned, sign) {
  const startIsoDate = zonedEpochSlotsToIso(startZoned);
  const endIsoDate = zonedEpochSlotsToIso(endZoned);
  const endEpochNano = endZoned.epochNanoseconds;
  let dayCorrection = 0;
  const timeDiffNano = timeFieldsToNano(endIsoDate) - timeFieldsToNano(startIsoDate);
  Math.sign(timeDiffNano) === -sign && dayCorrection++;
  const maxDayCorrection = sign > 0 ? 2 : 1;
  for (; ; dayCorrection++) {
    const midIsoDate = moveDateByDays(endIsoDate, dayCorrection * -sign);
    const midEpochNano = getSingleInstantFor(timeZone, combineDateAndTime(midIsoDate, startIsoDate));
    if (dayCorrection === maxDayCorrection || compareBigInts(endEpochNano, midEpochNano) !== -sign) {
      return [startIsoDate, midIsoDate, Number(endEpochNano - midEpochNano)];
    }
  }
}
function diffCalendarDates(calendar, startIsoDate, endIsoDate, largestUnit) {
  if (largestUnit <= 7) {
    return ((asWeeks, start2, end) => {
      const days = countIsoDays(start2, end);
      return asWeeks ? {
        ...durationFieldDefaults,
        weeks: divTrunc(days, 7),
        days: modTrunc(days, 7)
      } : {
        ...durationFieldDefaults,
        days
      };
    })(7 === largestUnit, startIsoDate, endIsoDate);
  }
  const yearMonthDayStart = computeCalendarDateFields(calendar, startIsoDate);
  const yearMonthDayEnd = computeCalendarDateFields(calendar, endIsoDate);
  if (8 === largestUnit) {
    const { year: year02, month: month02, day: day02 } = yearMonthDayStart;
    const { year: year12, month: month12, day: day12 } = yearMonthDayEnd;
    const sign = Math.sign(compareNumbers(year12, year02) || compareNumbers(month12, month02) || countIsoDays(startIsoDate, endIsoDate));
    let months3 = 0;
    let days = 0;
    if (sign) {
      months3 = calendar ? calendar.ee(year02, month02, year12, month12) : diffIsoMonthSlots(year02, month02, year12, month12);
      let anchorIsoDate = moveDateByCalendarUnits(calendar, startIsoDate, 0, months3, 0);
      sign * compareNumbers(day02, day12) > 0 && (months3 -= sign, anchorIsoDate = moveDateByCalendarUnits(calendar, startIsoDate, 0, months3, 0)), days = countIsoDays(anchorIsoDate, endIsoDate);
    }
    return {
      ...durationFieldDefaults,
      months: months3,
      days
    };
  }
  const { year: year0, month: month0, day: day0 } = yearMonthDayStart;
  let { year: year1, month: month1, day: day1 } = yearMonthDayEnd;
  let yearDiff = year1 - year0;
  let monthDiff = month1 - month0;
  let dayDiff = day1 - day0;
  if (yearDiff || monthDiff) {
    const sign = Math.sign(yearDiff || monthDiff);
    let daysInMonth1 = computeCalendarDaysInMonthForYearMonth(calendar, year1, month1);
    let dayCorrect = 0;
    if (Math.sign(day1 - day0) === -sign) {
      const origDaysInMonth1 = daysInMonth1;
      const yearMonthParts = addCalendarMonths(calendar, year1, month1, -sign);
      ({ year: year1, month: month1 } = yearMonthParts), yearDiff = year1 - year0, monthDiff = month1 - month0, daysInMonth1 = computeCalendarDaysInMonthForYearMonth(calendar, year1, month1), dayCorrect = sign < 0 ? -origDaysInMonth1 : daysInMonth1;
    }
    if (dayDiff = day1 - Math.min(day0, daysInMonth1) + dayCorrect, yearDiff) {
      const [monthCodeNumber0, isLeapMonth0] = computeCalendarMonthCodeParts(calendar, year0, month0);
      const [monthCodeNumber1, isLeapMonth1] = computeCalendarMonthCodeParts(calendar, year1, month1);
      const leapMonthMeta = calendar ? calendar.l : void 0;
      if (monthDiff = void 0 !== leapMonthMeta && isLeapMonth0 && !isLeapMonth1 && (leapMonthMeta < 0 ? sign > 0 && monthCodeNumber1 === -leapMonthMeta : sign < 0 && monthCodeNumber1 === monthCodeNumber0) ? 0 : monthCodeNumber1 - monthCodeNumber0 || Number(isLeapMonth1) - Number(isLeapMonth0), Math.sign(monthDiff) === -sign) {
        const monthCorrect = sign < 0 && -computeCalendarMonthsInYearForYear(calendar, year1);
        year1 -= sign, yearDiff = year1 - year0, monthDiff = month1 - resolveMonthInMovedYear(calendar, monthCodeNumber0, isLeapMonth0, calendar ? calendar.p(year1) : void 0, 0) + (monthCorrect || computeCalendarMonthsInYearForYear(calendar, year1));
      } else if (calendar) {
        const month0Projected = resolveMonthInMovedYear(calendar, monthCodeNumber0, isLeapMonth0, calendar.p(year1), 0);
        monthDiff = calendar.ee(year1, month0Projected, year1, month1);
      }
    }
  }
  return {
    ...durationFieldDefaults,
    years: yearDiff,
    months: monthDiff,
    days: dayDiff
  };
}
function compareIsoDates(isoDate0, isoDate1) {
  return compareNumbers(isoDate0.year, isoDate1.year) || compareNumbers(isoDate0.month, isoDate1.month) || compareNumbers(isoDate0.day, isoDate1.day);
}
function countIsoDays(startIsoDate, endIsoDate) {
  return isoDateToEpochDays(endIsoDate) - isoDateToEpochDays(startIsoDate);
}
function spanRelativeDuration(relativeToSlots, durationFields, largestUnit) {
  return isZonedEpochSlots(relativeToSlots) ? ((relativeToSlots2, durationFields2, largestUnit2) => {
    const { calendar, timeZone } = relativeToSlots2;
    const endSlots = moveZonedEpochSlots(relativeToSlots2, durationFields2);
    return [diffZonedEpochsExact(timeZone, calendar, relativeToSlots2, endSlots, largestUnit2), endSlots.epochNanoseconds, createZonedRelativeOps(calendar, timeZone, relativeToSlots2)];
  })(relativeToSlots, durationFields, largestUnit) : ((relativeToSlots2, durationFields2, largestUnit2) => {
    const { calendar } = relativeToSlots2;
    const origin = checkIsoDateTimeInBounds(combineDateAndTime(relativeToSlots2, timeFieldDefaults));
    const end = moveDateTime(calendar, origin, durationFields2);
    return [diffDateTimesExact(calendar, origin, end, largestUnit2), isoDateTimeToEpochNano(end), createDateRelativeOps(calendar, relativeToSlots2)];
  })(relativeToSlots, durationFields, largestUnit);
}
function moveRelativeEndpointToEpochNano(relativeToSlots, durationFields) {
  return isZonedEpochSlots(relativeToSlots) ? moveZonedEpochSlots(relativeToSlots, durationFields).epochNanoseconds : isoDateTimeToEpochNano(moveDateTime(relativeToSlots.calendar, combineDateAndTime(relativeToSlots, timeFieldDefaults), durationFields));
}
function moveRelativeMarkerToEpochNano(relativeOps, dateDuration) {
  return durationHasDateParts(dateDuration) ? relativeOps.X(dateDuration) : relativeOps.ne;
}
function createZonedRelativeOps(calendar, timeZone, slots) {
  const origin = zonedEpochSlotsToIso(slots);
  return {
    ne: slots.epochNanoseconds,
    X: (duration) => getSingleInstantFor(timeZone, combineDateAndTime(moveDate(calendar, origin, duration), origin))
  };
}
function createDateRelativeOps(calendar, origin) {
  return {
    ne: isoDateToEpochNano(origin),
    X: (duration) => isoDateToEpochNano(moveDate(calendar, origin, duration))
  };
}
function isZonedEpochSlots(slots) {
  return "timeZone" in slots;
}
function isUniformUnit(unit, isZoned) {
  return unit <= 6 - (isZoned ? 1 : 0);
}
function nanoToGivenFields(nano, largestUnit, fieldNames) {
  const fields = {};
  for (let unit = largestUnit; unit >= 0; unit--) {
    const divisor = unitNanoMap[unit];
    fields[fieldNames[unit]] = divTrunc(nano, divisor), nano = modTrunc(nano, divisor);
  }
  return fields;
}
var maxDurationSeconds = 2 ** 53;
function addDurationsWithoutRelativeTo(doSubtract, slots, otherSlots) {
  const maxUnit = Math.max(getMaxDurationUnit(slots), getMaxDurationUnit(otherSlots));
  return clampEntity("unit", maxUnit, 0, 6, 1, durationFieldNamesAsc), ((doSubtract2, slots2, otherSlots2, maxUnit2) => createDurationSlots(validateDurationFields(((a, b, largestUnit, doSubtract3) => {
    const combined = durationDayTimeToBigNano(a) + durationDayTimeToBigNano(b) * BigInt(doSubtract3 ? -1 : 1);
    return Number.isFinite(Number(combined / bigNanoInUtcDay)) || throwRangeError(outOfBoundsDate), {
      ...durationFieldDefaults,
      ...nanoToDurationDayTimeFields(combined, largestUnit)
    };
  })(slots2, otherSlots2, maxUnit2, doSubtract2))))(doSubtract, slots, otherSlots, maxUnit);
}
function roundDuration(refineRelativeTo, slots, options) {
  const durationLargestUnit = getMaxDurationUnit(slots);
  const [largestUnit, smallestUnit, roundingInc, roundingMode, relativeToSlots] = ((options2, defaultLargestUnit, refineRelativeTo2) => {
    options2 = normalizeOptionsOrString(options2, smallestUnitStr);
    let largestUnit2 = coerceLargestUnit(options2);
    const relativeToInternals = refineRelativeTo2(options2.relativeTo);
    let roundingInc2 = coerceRoundingIncInteger(options2);
    const roundingMode2 = coerceRoundingMode(options2, 7);
    let smallestUnit2 = coerceSmallestUnit(options2);
    return void 0 === largestUnit2 && void 0 === smallestUnit2 && throwRangeError("Required smallestUnit or largestUnit"), null == smallestUnit2 && (smallestUnit2 = 0), null == largestUnit2 && (largestUnit2 = Math.max(smallestUnit2, defaultLargestUnit)), checkLargestSmallestUnit(largestUnit2, smallestUnit2), roundingInc2 = validateRoundingInc(roundingInc2, smallestUnit2, 1), roundingInc2 > 1 && smallestUnit2 > 5 && largestUnit2 !== smallestUnit2 && throwRangeError("For calendar units with roundingIncrement > 1, use largestUnit = smallestUnit"), [largestUnit2, smallestUnit2, roundingInc2, roundingMode2, relativeToInternals];
  })(options, durationLargestUnit, refineRelativeTo);
  if (!relativeToSlots && Math.max(durationLargestUnit, largestUnit) <= 6) {
    return createDurationSlots(validateDurationFields(((durationFields, largestUnit2, smallestUnit2, roundingInc2, roundingMode2) => {
      const roundedBigNano = roundBigNanoToInc(durationDayTimeToBigNano(durationFields), computeBigNanoInc(smallestUnit2, roundingInc2), roundingMode2);
      return {
        ...durationFieldDefaults,
        ...nanoToDurationDayTimeFields(roundedBigNano, largestUnit2)
      };
    })(slots, largestUnit, smallestUnit, roundingInc, roundingMode)));
  }
  relativeToSlots || throwRangeError("Missing relativeTo");
  const isZoned = isZonedEpochSlots(relativeToSlots);
  if (!slots.sign && (!isZoned || largestUnit < 6)) {
    return slots;
  }
  const [balancedDuration, endEpochNano, relativeOps] = spanRelativeDuration(relativeToSlots, slots, largestUnit);
  return createDurationSlots(roundRelativeDuration(balancedDuration, endEpochNano, largestUnit, smallestUnit, roundingInc, roundingMode, relativeOps, isZoned));
}
function absDuration(slots) {
  return -1 === slots.sign ? negateDuration(slots) : slots;
}
function negateDuration(slots) {
  return createDurationSlots(negateDurationFields(slots));
}
function negateDurationFields(fields) {
  const res = {};
  for (const fieldName of durationFieldNamesAsc) {
    res[fieldName] = -1 * fields[fieldName] || 0;
  }
  return res;
}
function computeDurationSign(fields, fieldNames = durationFieldNamesAsc) {
  let sign = 0;
  for (const fieldName of fieldNames) {
    const fieldSign = Math.sign(fields[fieldName]);
    fieldSign && (sign && sign !== fieldSign && throwRangeError("Cannot mix duration signs"), sign = fieldSign);
  }
  return sign;
}
function validateDurationFields(fields) {
  for (const calendarUnit of durationCalendarFieldNamesAsc) {
    validateDurationCalendarUnit(calendarUnit, fields[calendarUnit]);
  }
  const bigNano = durationDayTimeToBigNano(fields);
  return validateDurationTimeUnit(Number(bigNano / bigNanoInSec)), fields;
}
function validateDurationCalendarUnit(unit, value) {
  return clampEntity(unit, value, -4294967295, 4294967295, 1);
}
function validateDurationTimeUnit(n) {
  Number.isSafeInteger(n) || throwRangeError("Out-of-bounds duration");
}
function durationDayTimeToBigNano(fields) {
  return BigInt(fields.days) * bigNanoInUtcDay + durationTimeToBigNano(fields);
}
function durationTimeToBigNano(fields) {
  return BigInt(fields.hours) * bigNanoInHour + BigInt(fields.minutes) * bigNanoInMinute + durationSubMinuteToBigNano(fields);
}
function durationSubMinuteToBigNano(fields) {
  return BigInt(fields.seconds) * bigNanoInSec + BigInt(fields.milliseconds) * bigNanoInMilli + BigInt(fields.microseconds) * bigNanoInMicro + BigInt(fields.nanoseconds);
}
function nanoToDurationDayTimeFields(bigNano, largestUnit = 6) {
  const days = Number(bigNano / bigNanoInUtcDay);
  const timeNano = Number(bigNano % bigNanoInUtcDay);
  const unitNano = unitNanoMap[largestUnit];
  const largestUnitVal = largestUnit <= 3 ? Number(bigNano / BigInt(unitNano)) : days * (nanoInUtcDay / unitNano) + divTrunc(timeNano, unitNano);
  Number.isFinite(largestUnitVal) || throwRangeError(outOfBoundsDate), largestUnit <= 3 && Math.abs(largestUnitVal) / (nanoInSec2 / unitNanoMap[largestUnit]) >= maxDurationSeconds && throwRangeError(outOfBoundsDate);
  const dayTimeFields = nanoToGivenFields(timeNano, largestUnit, durationFieldNamesAsc);
  return dayTimeFields[durationFieldNamesAsc[largestUnit]] = largestUnitVal, dayTimeFields;
}
function nanoToDurationTimeFields(nano, largestUnit = 5) {
  return nanoToGivenFields(nano, largestUnit, durationFieldNamesAsc);
}
function durationHasDateParts(fields) {
  return Boolean(computeDurationSign(fields, durationDateFieldNamesAsc));
}
function getMaxDurationUnit(fields) {
  let unit = 9;
  for (; unit > 0 && !fields[durationFieldNamesAsc[unit]]; unit--) {
  }
  return unit;
}
function compareZonedEpochSlots(zonedEpochSlots0, zonedEpochSlots1) {
  return compareBigInts(zonedEpochSlots0.epochNanoseconds, zonedEpochSlots1.epochNanoseconds);
}
function compareDurations(refineRelativeTo, durationSlots0, durationSlots1, options) {
  const relativeToSlots = refineRelativeTo(normalizeOptions(options).relativeTo);
  const maxUnit = Math.max(getMaxDurationUnit(durationSlots0), getMaxDurationUnit(durationSlots1));
  return allPropsEqual(durationFieldNamesAsc, durationSlots0, durationSlots1) ? 0 : isUniformUnit(maxUnit, relativeToSlots && isZonedEpochSlots(relativeToSlots)) ? compareBigInts(durationDayTimeToBigNano(durationSlots0), durationDayTimeToBigNano(durationSlots1)) : (relativeToSlots || throwRangeError("Missing relativeTo"), compareBigInts(moveRelativeEndpointToEpochNano(relativeToSlots, durationSlots0), moveRelativeEndpointToEpochNano(relativeToSlots, durationSlots1)));
}
function compareIsoDateTimeFields(isoDateTime0, isoDateTime1) {
  return compareIsoDateFields(isoDateTime0, isoDateTime1) || compareTimeFields(isoDateTime0, isoDateTime1);
}
function compareIsoDateFields(isoDate0, isoDate1) {
  return compareNumbers(isoDateToEpochDays(isoDate0), isoDateToEpochDays(isoDate1));
}
function compareTimeFields(timeFields0, timeFields1) {
  return compareNumbers(timeFieldsToNano(timeFields0), timeFieldsToNano(timeFields1));
}
function instantsEqual(instantSlots0, instantSlots1) {
  return !compareZonedEpochSlots(instantSlots0, instantSlots1);
}
function zonedDateTimesEqual(zonedDateTimeSlots0, zonedDateTimeSlots1) {
  return !compareZonedEpochSlots(zonedDateTimeSlots0, zonedDateTimeSlots1) && zonedDateTimeSlots0.timeZone.m === zonedDateTimeSlots1.timeZone.m && zonedDateTimeSlots0.calendar === zonedDateTimeSlots1.calendar;
}
function plainDateTimesEqual(plainDateTimeSlots0, plainDateTimeSlots1) {
  return !compareIsoDateTimeFields(plainDateTimeSlots0, plainDateTimeSlots1) && plainDateTimeSlots0.calendar === plainDateTimeSlots1.calendar;
}
function plainDatesEqual(plainDateSlots0, plainDateSlots1) {
  return !compareIsoDateFields(plainDateSlots0, plainDateSlots1) && plainDateSlots0.calendar === plainDateSlots1.calendar;
}
function plainYearMonthsEqual(plainYearMonthSlots0, plainYearMonthSlots1) {
  return !compareIsoDateFields(plainYearMonthSlots0, plainYearMonthSlots1) && plainYearMonthSlots0.calendar === plainYearMonthSlots1.calendar;
}
function plainMonthDaysEqual(plainMonthDaySlots0, plainMonthDaySlots1) {
  return !compareIsoDateFields(plainMonthDaySlots0, plainMonthDaySlots1) && plainMonthDaySlots0.calendar === plainMonthDaySlots1.calendar;
}
function plainTimesEqual(plainTimeSlots0, plainTimeSlots1) {
  return !compareTimeFields(plainTimeSlots0, plainTimeSlots1);
}
function getCalendarEraOrigins(calendar) {
  return 0 === calendar ? gregoryEraOrigins : calendar ? calendar.k : void 0;
}
function getCalendarFieldNames(calendar, fieldNames, fieldNamesWithEra = fieldNames) {
  return getCalendarEraOrigins(calendar) ? fieldNamesWithEra : fieldNames;
}
function resolveCalendarYear(fields, calendar) {
  const exoticCalendar = calendar || void 0;
  const eraOrigins = getCalendarEraOrigins(calendar);
  let { era, eraYear, year } = fields;
  if (void 0 !== year && (year = toIntegerWithTrunc(year, "year")), void 0 !== eraYear && (eraYear = toIntegerWithTrunc(eraYear, "eraYear")), void 0 !== era || void 0 !== eraYear) {
    void 0 !== era && void 0 !== eraYear || throwTypeError("Mismatching era/eraYear"), eraOrigins || throwRangeError("Forbidden era/eraYear");
    const normalizedEra = normalizeEraName(era);
    const eraOrigin = eraOrigins[normalizedEra];
    void 0 === eraOrigin && throwRangeError(((era2) => `Invalid era: ${era2}`)(era));
    const yearByEra = exoticCalendar?._ ? exoticCalendar._(eraYear, normalizedEra, eraOrigin) : eraYearToYear(eraYear, eraOrigin);
    void 0 !== year && year !== yearByEra && throwRangeError("Mismatching year/eraYear"), year = yearByEra;
  } else {
    void 0 === year && throwTypeError(missingYear(eraOrigins));
  }
  return year;
}
function resolveCalendarMonth(fields, calendar, year, monthCodeParts, overflow) {
  let { month, monthCode } = fields;
  if (void 0 !== monthCode) {
    const monthByCode = ((calendar2, monthCode2, year2, overflow2, monthCodeParts2 = parseMonthCode(monthCode2)) => {
      const leapMonth = calendar2 ? calendar2.p(year2) : void 0;
      const [monthCodeNumber, wantsLeapMonth] = monthCodeParts2;
      let month2 = monthCodeNumberToMonth(monthCodeNumber, wantsLeapMonth, leapMonth);
      if (wantsLeapMonth) {
        const leapMonthMeta = calendar2 ? calendar2.l : void 0;
        void 0 === leapMonthMeta && throwRangeError(invalidLeapMonth), leapMonthMeta > 0 ? (month2 > leapMonthMeta && throwRangeError(invalidLeapMonth), leapMonth !== month2 && (1 === overflow2 && throwRangeError(invalidLeapMonth), month2 = monthCodeNumberToMonth(monthCodeNumber, 0, leapMonth))) : (month2 !== -leapMonthMeta && throwRangeError(invalidLeapMonth), void 0 === leapMonth && 1 === overflow2 && throwRangeError(invalidLeapMonth));
      }
      return month2;
    })(calendar, monthCode, year, overflow, monthCodeParts);
    void 0 !== month && month !== monthByCode && throwRangeError("Mismatching month/monthCode"), month = monthByCode, overflow = 1;
  } else {
    void 0 === month && throwTypeError("Missing month/monthCode");
  }
  return clampEntity("month", month, 1, computeCalendarMonthsInYearForYear(calendar, year), overflow);
}
function resolveCalendarDay(fields, calendar, year, month, overflow) {
  return clampProp(fields, "day", 1, computeCalendarDaysInMonthForYearMonth(calendar, year, month), overflow);
}
function eraYearToYear(eraYear, eraOrigin) {
  return (eraOrigin + eraYear) * (Math.sign(eraOrigin) || 1) || 0;
}
function resolveTimeFields(fields, overflow) {
  return constrainTimeFields(pluckProps(timeFieldNamesAsc, {
    ...timeFieldDefaults,
    ...fields
  }), overflow);
}
var offsetRegExp = /^([+-])([01]\d|2[0-3])(?:(:?)([0-5]\d)(?:\3([0-5]\d)(?:[.,](\d{1,9}))?)?)?$/;
function parseOffsetNano(s) {
  const offsetNano = parseOffsetNanoMaybe(s);
  return void 0 === offsetNano && throwRangeError(failedParse(s)), offsetNano;
}
function parseOffsetNanoMaybe(s, onlyHourMinute) {
  const parts = offsetRegExp.exec(s);
  if (parts) {
    return onlyHourMinute && parts[5] && throwRangeError(failedParse(s)), /* @__PURE__ */ ((s2) => s2 && "+" !== s2 ? -1 : 1)(parts[1]) * (parseInt(parts[2]) * nanoInHour2 + parseInt0(parts[4]) * nanoInMinute2 + parseInt0(parts[5]) * nanoInSec2 + parseSubsecNano(parts[6] || ""));
  }
}
var dateFieldRefiners = {
  era: toString,
  month: toPositiveIntegerWithTruncation,
  monthCode(monthCode, fieldName) {
    return requireString(toPrimitiveWithStringHint(monthCode), fieldName);
  },
  day: toPositiveIntegerWithTruncation
};
var timeFieldRefiners = /* @__PURE__ */ zipPropsConst(timeFieldNamesAsc, toIntegerWithTrunc);
var durationFieldRefiners = /* @__PURE__ */ zipPropsConst(durationFieldNamesAsc, toStrictInteger);
var dateTimeFieldRefiners = /* @__PURE__ */ Object.assign({}, dateFieldRefiners, timeFieldRefiners);
var zonedDateTimeFieldRefiners = {
  offset(offsetString) {
    return parseOffsetNano(requireString(toPrimitiveWithStringHint(offsetString)));
  },
  ...dateTimeFieldRefiners
};
function readAndRefineBagFields(bag, validFieldNames, fieldRefiners, requiredFieldNames, disallowEmpty = !requiredFieldNames) {
  const res = {};
  let anyMatching = 0;
  for (const fieldName of validFieldNames) {
    let fieldVal = bag[fieldName];
    if (void 0 !== fieldVal) {
      anyMatching = 1;
      const refiner = fieldRefiners[fieldName];
      refiner && (fieldVal = refiner(fieldVal, fieldName)), res[fieldName] = fieldVal;
    } else {
      requiredFieldNames && requiredFieldNames.includes(fieldName) && throwTypeError(missingField(fieldName));
    }
  }
  return disallowEmpty && !anyMatching && throwTypeError("No valid fields: " + validFieldNames.join()), res;
}
function refineOverflowOptions(options) {
  return void 0 === options ? 0 : coerceOverflow(requireObjectLike(options));
}
function refineZonedFieldOptions(options, defaultOffsetDisambig = 0) {
  options = normalizeOptions(options);
  const epochDisambig = coerceEpochDisambig(options);
  const offsetDisambig = coerceOffsetDisambig(options, defaultOffsetDisambig);
  return [coerceOverflow(options), offsetDisambig, epochDisambig];
}
function refineEpochDisambigOptions(options) {
  return coerceEpochDisambig(normalizeOptions(options));
}
function refineCalendarDateFields(fields, calendar, allowMissingDay) {
  const eraOrigins = getCalendarEraOrigins(calendar);
  void 0 !== fields.year || void 0 !== fields.era && void 0 !== fields.eraYear || throwTypeError(missingYear(eraOrigins)), void 0 === fields.monthCode && void 0 === fields.month && throwTypeError("Missing month/monthCode"), allowMissingDay || void 0 !== fields.day || throwTypeError(missingField("day"));
  const monthCodeParts = parseMonthCodeField(fields);
  return [resolveCalendarYear(fields, calendar), monthCodeParts];
}
function refineMonthDayFields(fields, calendar) {
  const isIso = calendar === isoCalendarImpl;
  const eraOrigins = getCalendarEraOrigins(calendar);
  void 0 === fields.day && throwTypeError(missingField("day")), isIso || void 0 === fields.month || void 0 !== fields.year || void 0 !== fields.era && void 0 !== fields.eraYear || throwTypeError(missingYear(eraOrigins));
  const monthCodeParts = parseMonthCodeField(fields);
  return [void 0 !== fields.eraYear || void 0 !== fields.year ? resolveCalendarYear(fields, calendar) : void 0, monthCodeParts];
}
function createDateTimeFromRefinedFields(isoDate, timeFields = timeFieldDefaults, calendar) {
  const isoDateTime = combineDateAndTime(isoDate, timeFields);
  return checkIsoDateTimeInBounds(isoDateTime), createDateTimeSlots(isoDateTime, calendar);
}
function createDateFromRefinedFields(fields, calendar, year, monthCodeParts, overflow) {
  const month = resolveCalendarMonth(fields, calendar, year, monthCodeParts, overflow);
  return createDateSlots(checkIsoDateInBounds(computeCalendarIsoFieldsFromParts(calendar, year, month, resolveCalendarDay(fields, calendar, year, month, overflow))), calendar);
}
function createYearMonthFromRefinedFields(fields, calendar, year, monthCodeParts, overflow) {
  return createYearMonthFromCalendarParts(calendar, year, resolveCalendarMonth(fields, calendar, year, monthCodeParts, overflow));
}
function createMonthDayFromRefinedFields(fields, calendar, year, monthCodeParts, overflow) {
  const isIso = calendar === isoCalendarImpl;
  let yearMaybe = year;
  let day;
  let monthCodeNumber;
  let isLeapMonth;
  if (void 0 === yearMaybe && isIso && (yearMaybe = 1972), void 0 !== yearMaybe) {
    isIso || checkIsoDateInBounds(computeCalendarIsoFieldsFromParts(calendar, yearMaybe, 1, 1));
    const month = resolveCalendarMonth(fields, calendar, yearMaybe, monthCodeParts, overflow);
    day = resolveCalendarDay(fields, calendar, yearMaybe, month, overflow), [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, yearMaybe, month);
  } else {
    void 0 === fields.monthCode && throwTypeError("Missing month/monthCode"), [monthCodeNumber, isLeapMonth] = monthCodeParts;
    const referenceYear = calendar ? calendar.re : 1972;
    if (void 0 !== referenceYear) {
      day = resolveCalendarDay(fields, calendar, referenceYear, resolveCalendarMonth(fields, calendar, referenceYear, monthCodeParts, overflow), overflow);
    } else {
      const constrainedDay = 0 === overflow && calendar ? calendar.ge?.(monthCodeNumber, isLeapMonth, fields.day) : void 0;
      day = void 0 !== constrainedDay ? constrainedDay : fields.day;
    }
  }
  return createMonthDayFromMonthCodeParts(calendar, monthCodeNumber, isLeapMonth, day, fields.day, overflow);
}
function createYearMonthFromCalendarParts(calendar, year, month) {
  return createDateSlots(checkIsoYearMonthInBounds(computeCalendarIsoFieldsFromParts(calendar, year, month, 1)), calendar);
}
function createMonthDayFromMonthCodeParts(calendar, monthCodeNumber, isLeapMonthArg, day, requestedDay, overflow) {
  let isLeapMonth = isLeapMonthArg;
  isLeapMonth && ((calendar && calendar.U?.[monthCodeNumber]) ?? 1 / 0) < requestedDay && (1 === overflow && throwRangeError(invalidLeapMonth), isLeapMonth = 0, day = constrainToRange2(requestedDay, 1, (calendar && calendar.R) ?? 1 / 0));
  let res = calendar ? calendar.u(monthCodeNumber, Boolean(isLeapMonth), day) : computeIsoYearMonthFieldsForMonthDay(monthCodeNumber, Boolean(isLeapMonth));
  for (; !res && 0 === overflow && day > 1; ) {
    day--, res = calendar ? calendar.u(monthCodeNumber, Boolean(isLeapMonth), day) : computeIsoYearMonthFieldsForMonthDay(monthCodeNumber, Boolean(isLeapMonth));
  }
  res || throwRangeError("Cannot guess year");
  const { year: finalYear, month: finalMonth } = res;
  return createDateSlots(checkIsoDateInBounds(computeCalendarIsoFieldsFromParts(calendar, finalYear, finalMonth, day)), calendar);
}
function parseMonthCodeField(fields) {
  if (void 0 !== fields.monthCode) {
    return parseMonthCode(fields.monthCode);
  }
}
var RawDateTimeFormat = Intl.DateTimeFormat;
function formatEpochMilliToPartsRecord(intlFormat, epochMilli) {
  epochMilli < -864e13 && throwRangeError(outOfBoundsDate);
  const parts = intlFormat.formatToParts(epochMilli);
  const hash = {};
  for (const part of parts) {
    hash[part.type] = part.value;
  }
  return hash;
}
var timeZonePeriodDaysByName = {
  "El_Aaiun": 16,
  "Tucuman": 12,
  "Tirane": 11,
  "Riga": 10,
  "Simferopol": 9,
  "Vienna": 9,
  "Tunis": 8,
  "Boa_Vista": 6,
  "Fortaleza": 6,
  "Maceio": 6,
  "Noronha": 6,
  "Recife": 6,
  "Gaza": 6,
  "Hebron": 6,
  "DeNoronha": 6
};
var minPossibleTransitionSec = -4e9;
function refineTimeDisplayTuple(options, maxSmallestUnit = 4) {
  const subsecDigits = coerceFractionalSecondDigits(options);
  const roundingMode = coerceRoundingMode(options, 4);
  const smallestUnit = coerceSmallestUnit(options);
  return [roundingMode, ...resolveSmallestUnitAndSubsecDigits(validateUnitRange(smallestUnitStr, smallestUnit, 0, maxSmallestUnit), subsecDigits)];
}
function refineDateDisplayOptions(options) {
  return coerceCalendarDisplay(normalizeOptions(options));
}
function refineTimeDisplayOptions(options, maxSmallestUnit) {
  return refineTimeDisplayTuple(normalizeOptions(options), maxSmallestUnit);
}
function resolveSmallestUnitAndSubsecDigits(smallestUnit, subsecDigits) {
  return null != smallestUnit ? [unitNanoMap[smallestUnit], smallestUnit < 4 ? 9 - 3 * smallestUnit : -1] : [void 0 === subsecDigits ? 1 : 10 ** (9 - subsecDigits), subsecDigits];
}
function formatInstantIso(refineTimeZoneString, instantSlots, options) {
  const [timeZoneArg, roundingMode, nanoInc, subsecDigits] = ((options2) => {
    const subsecDigits2 = coerceFractionalSecondDigits(options2 = normalizeOptions(options2));
    const roundingMode2 = coerceRoundingMode(options2, 4);
    const smallestUnit = coerceSmallestUnit(options2);
    return [options2.timeZone, roundingMode2, ...resolveSmallestUnitAndSubsecDigits(validateUnitRange(smallestUnitStr, smallestUnit, 0, 4), subsecDigits2)];
  })(options);
  const providedTimeZone = void 0 !== timeZoneArg;
  return ((providedTimeZone2, timeZone, epochNano, roundingMode2, nanoInc2, subsecDigits2) => {
    epochNano = roundBigNanoToDayOriginInc(epochNano, BigInt(nanoInc2), roundingMode2);
    const offsetNano = timeZone.B(epochNano);
    return formatIsoDateTimeFields(epochNanoToIsoDateTime(epochNano + BigInt(offsetNano)), subsecDigits2) + (providedTimeZone2 ? formatOffsetNano(roundToMinute(offsetNano)) : "Z");
  })(providedTimeZone, queryTimeZone(providedTimeZone ? refineTimeZoneString(timeZoneArg) : "UTC"), instantSlots.epochNanoseconds, roundingMode, nanoInc, subsecDigits);
}
function formatZonedDateTimeIso(zonedDateTimeSlots0, options) {
  const displayOptions = ((options2) => {
    options2 = normalizeOptions(options2);
    const calendarDisplay = coerceCalendarDisplay(options2);
    const subsecDigits = coerceFractionalSecondDigits(options2);
    const offsetDisplay = coerceOffsetDisplay(options2);
    const roundingMode = coerceRoundingMode(options2, 4);
    const smallestUnit = coerceSmallestUnit(options2);
    return [calendarDisplay, coerceTimeZoneDisplay(options2), offsetDisplay, roundingMode, ...resolveSmallestUnitAndSubsecDigits(validateUnitRange(smallestUnitStr, smallestUnit, 0, 4), subsecDigits)];
  })(options);
  return ((calendar, timeZoneId, timeZone, epochNano, calendarDisplay, timeZoneDisplay, offsetDisplay, roundingMode, nanoInc, subsecDigits) => {
    epochNano = roundBigNanoToDayOriginInc(epochNano, BigInt(nanoInc), roundingMode);
    const offsetNano = timeZone.B(epochNano);
    return formatIsoDateTimeFields(epochNanoToIsoDateTime(epochNano + BigInt(offsetNano)), subsecDigits) + formatOffsetNano(roundToMinute(offsetNano), offsetDisplay) + formatTimeZone(timeZoneId, timeZoneDisplay) + formatCalendar(calendar, calendarDisplay);
  })(zonedDateTimeSlots0.calendar, zonedDateTimeSlots0.timeZone.id, zonedDateTimeSlots0.timeZone, zonedDateTimeSlots0.epochNanoseconds, ...displayOptions);
}
function formatPlainDateTimeIso(plainDateTimeSlots0, options) {
  const displayOptions = ((options2) => (options2 = normalizeOptions(options2), [coerceCalendarDisplay(options2), ...refineTimeDisplayTuple(options2)]))(options);
  return ((calendar, isoDateTime, calendarDisplay, roundingMode, nanoInc, subsecDigits) => formatIsoDateTimeFields(roundDateTimeToInc(isoDateTime, nanoInc, roundingMode), subsecDigits) + formatCalendar(calendar, calendarDisplay))(plainDateTimeSlots0.calendar, plainDateTimeSlots0, ...displayOptions);
}
function formatPlainDateIso(plainDateSlots, options) {
  return calendar = plainDateSlots.calendar, isoDate = plainDateSlots, calendarDisplay = refineDateDisplayOptions(options), formatIsoDateFields(isoDate) + formatCalendar(calendar, calendarDisplay);
  var calendar, isoDate, calendarDisplay;
}
function formatPlainYearMonthIso(plainYearMonthSlots, options) {
  return formatDateLikeIso(plainYearMonthSlots.calendar, formatIsoYearMonthFields, plainYearMonthSlots, refineDateDisplayOptions(options));
}
function formatPlainMonthDayIso(plainMonthDaySlots, options) {
  return formatDateLikeIso(plainMonthDaySlots.calendar, formatIsoMonthDayFields, plainMonthDaySlots, refineDateDisplayOptions(options));
}
function formatDateLikeIso(calendar, formatSimple, isoDate, calendarDisplay) {
  const showCalendar = calendarDisplay > 1 || 0 === calendarDisplay && calendar !== isoCalendarImpl;
  return 1 === calendarDisplay ? calendar === isoCalendarImpl ? formatSimple(isoDate) : formatIsoDateFields(isoDate) : showCalendar ? formatIsoDateFields(isoDate) + formatCalendarId(getCalendarSlotId(calendar), 2 === calendarDisplay) : formatSimple(isoDate);
}
function formatPlainTimeIso(slots, options) {
  return ((fields, roundingMode, nanoInc, subsecDigits) => formatTimeFields(roundTimeToInc(fields, nanoInc, roundingMode)[0], subsecDigits))(slots, ...refineTimeDisplayOptions(options));
}
function formatDurationIso(slots, options) {
  const [roundingMode, nanoInc, subsecDigits] = refineTimeDisplayOptions(options, 3);
  return nanoInc > 1 && ((slots = {
    ...slots,
    ...roundDayTimeDurationByInc(slots, nanoInc, roundingMode)
  }).sign = computeDurationSign(slots), validateDurationFields(slots)), formatDurationSlots(slots, subsecDigits);
}
function formatDurationSlots(durationSlots, subsecDigits) {
  const { sign } = durationSlots;
  const abs = -1 === sign ? negateDurationFields(durationSlots) : durationSlots;
  const { hours, minutes } = abs;
  const bigNano = durationSubMinuteToBigNano(abs);
  const wholeSec = Number(bigNano / bigNanoInSec);
  const subsecNano = Number(bigNano % bigNanoInSec);
  validateDurationTimeUnit(wholeSec);
  const subsecNanoString = formatSubsecNano(subsecNano, subsecDigits);
  const forceSec = subsecDigits >= 0 || !sign || subsecNanoString;
  return (sign < 0 ? "-" : "") + "P" + formatDurationFragments({
    "Y": formatDurationNumber(abs.years),
    "M": formatDurationNumber(abs.months),
    "W": formatDurationNumber(abs.weeks),
    "D": formatDurationNumber(abs.days)
  }) + (hours || minutes || wholeSec || forceSec ? "T" + formatDurationFragments({
    "H": formatDurationNumber(hours),
    "M": formatDurationNumber(minutes),
    "S": formatDurationNumber(wholeSec, forceSec) + subsecNanoString
  }) : "");
}
function formatDurationFragments(fragObj) {
  const parts = [];
  for (const fragName in fragObj) {
    const fragVal = fragObj[fragName];
    fragVal && parts.push(fragVal, fragName);
  }
  return parts.join("");
}
function formatDurationNumber(n, force) {
  if (!n && !force) {
    return "";
  }
  const options = /* @__PURE__ */ Object.create(null);
  return options.useGrouping = 0, n.toLocaleString("fullwide", options);
}
function formatIsoDateTimeFields(isoDateTime, subsecDigits) {
  return formatIsoDateFields(isoDateTime) + "T" + formatTimeFields(isoDateTime, subsecDigits);
}
function formatIsoDateFields(isoDate) {
  return formatIsoYearMonthFields(isoDate) + "-" + padNumber2(isoDate.day);
}
function formatIsoYearMonthFields(isoDate) {
  const { year } = isoDate;
  return (year < 0 || year > 9999 ? getSignStr(year) + padNumber(6, Math.abs(year)) : padNumber(4, year)) + "-" + padNumber2(isoDate.month);
}
function formatIsoMonthDayFields(isoDate) {
  return padNumber2(isoDate.month) + "-" + padNumber2(isoDate.day);
}
function formatTimeFields(timeFields, subsecDigits) {
  const parts = [padNumber2(timeFields.hour), padNumber2(timeFields.minute)];
  return -1 !== subsecDigits && parts.push(padNumber2(timeFields.second) + ((millisecond, microsecond, nanosecond, subsecDigits2) => formatSubsecNano(millisecond * nanoInMilli2 + microsecond * nanoInMicro2 + nanosecond, subsecDigits2))(timeFields.millisecond, timeFields.microsecond, timeFields.nanosecond, subsecDigits)), parts.join(":");
}
function formatOffsetNano(offsetNano, offsetDisplay = 0) {
  if (1 === offsetDisplay) {
    return "";
  }
  const [hour, nanoRemainder0] = divModFloor(Math.abs(offsetNano), nanoInHour2);
  const [minute, nanoRemainder1] = divModFloor(nanoRemainder0, nanoInMinute2);
  const [second, nanoRemainder2] = divModFloor(nanoRemainder1, nanoInSec2);
  return getSignStr(offsetNano) + padNumber2(hour) + ":" + padNumber2(minute) + (second || nanoRemainder2 ? ":" + padNumber2(second) + formatSubsecNano(nanoRemainder2) : "");
}
function formatTimeZone(timeZoneId, timeZoneDisplay) {
  return 1 !== timeZoneDisplay ? "[" + (2 === timeZoneDisplay ? "!" : "") + timeZoneId + "]" : "";
}
function formatCalendar(calendar, calendarDisplay) {
  return calendarDisplay > 1 || 0 === calendarDisplay && calendar !== isoCalendarImpl ? formatCalendarId(getCalendarSlotId(calendar), 2 === calendarDisplay) : "";
}
function formatCalendarId(calendarId, isCritical) {
  return "[" + (isCritical ? "!" : "") + "u-ca=" + calendarId + "]";
}
var trailingZerosRE = /0+$/;
function formatSubsecNano(totalNano, subsecDigits) {
  let s = padNumber(9, totalNano);
  return s = void 0 === subsecDigits ? s.replace(trailingZerosRE, "") : s.slice(0, subsecDigits), s ? "." + s : "";
}
function getSignStr(num) {
  return num < 0 ? "-" : "+";
}
var icuRegExp = /^(AC|AE|AG|AR|AS|BE|BS|CA|CN|CS|CT|EA|EC|IE|IS|JS|MI|NE|NS|PL|PN|PR|PS|SS|VS)T$/;
var badCharactersRegExp = /[^\w\/:+-]+/;
function refineTimeZoneId(rawId) {
  return resolveTimeZoneId(requireString(rawId));
}
function resolveTimeZoneId(rawId) {
  return resolveTimeZoneRecord(rawId).id;
}
var resolveTimeZoneRecord = /* @__PURE__ */ memoize((rawId) => {
  const upperRawId = rawId.toUpperCase();
  const offsetRecord = ((upperRawId2) => {
    const offsetNano = parseOffsetNanoMaybe(upperRawId2, 1);
    if (void 0 !== offsetNano) {
      return {
        id: formatOffsetNano(offsetNano),
        Z: offsetNano,
        m: offsetNano
      };
    }
  })(upperRawId);
  if (offsetRecord) {
    return {
      kind: "fixed",
      ...offsetRecord
    };
  }
  const normId = "UTC" === upperRawId ? "UTC" : ((rawId2) => (badCharactersRegExp.test(rawId2) && throwRangeError(invalidTimeZone(rawId2)), icuRegExp.test(rawId2) && throwRangeError("Forbidden ICU TimeZone"), rawId2.toLowerCase().split("/").map((part, partI) => (part.length <= 3 || /\d/.test(part)) && !/etc|yap/.test(part) ? part.toUpperCase() : part.replace(/baja|dumont|[a-z]+/g, (a, i) => a.length <= 2 && !partI || "in" === a || "chat" === a ? a.toUpperCase() : a.length > 2 || !i ? capitalize(a).replace(/island|noronha|murdo|rivadavia|urville/, capitalize) : a)).join("/")))(rawId);
  return queryNamedTimeZoneRecord(normId);
});
var queryNamedTimeZoneRecord = /* @__PURE__ */ memoize((normId) => {
  if ("UTC" === normId) {
    return {
      kind: "utc",
      id: normId,
      m: normId
    };
  }
  const format2 = (upperNormId = normId.toUpperCase(), new RawDateTimeFormat("en-u-hc-h23", {
    calendar: "iso8601",
    timeZone: upperNormId,
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric"
  }));
  var upperNormId;
  return {
    kind: "named",
    id: normId,
    format: format2,
    m: format2.resolvedOptions().timeZone
  };
});
function queryTimeZone(rawTimeZoneId) {
  const record = resolveTimeZoneRecord(rawTimeZoneId);
  return queryTimeZoneRecord(record.id, record);
}
var queryTimeZoneRecord = /* @__PURE__ */ memoize((normTimeZoneId, record) => "named" === record.kind ? new IntlTimeZone(normTimeZoneId, record.m, record.format) : new FixedTimeZone(normTimeZoneId, record.m, "fixed" === record.kind ? record.Z : 0));
var FixedTimeZone = class {
  constructor(id, compareKey, offsetNano) {
    this.id = id, this.m = compareKey, this.Z = offsetNano;
  }
  B() {
    return this.Z;
  }
  O(isoDateTime) {
    return [isoDateTimeAndOffsetToEpochNano(isoDateTime, this.Z)];
  }
  C() {
  }
};
var IntlTimeZone = class {
  constructor(id, compareKey, format2) {
    this.id = id, this.m = compareKey, this.me = ((computeOffsetSec, periodDays) => {
      const getSample = memoize(computeOffsetSec);
      const getSplit = memoize(createSplitTuple);
      const periodSec = 86400 * periodDays;
      function getOffsetSec(epochSec) {
        const [startEpochSec, endEpochSec] = computePeriod(epochSec, periodSec);
        const clampedStartEpochSec = clampIntlSampleEpochSec(startEpochSec);
        const clampedEndEpochSec = clampIntlSampleEpochSec(endEpochSec);
        const startOffsetSec = getSample(clampedStartEpochSec);
        const endOffsetSec = getSample(clampedEndEpochSec);
        return startOffsetSec === endOffsetSec ? startOffsetSec : pinch(getSplit(clampedStartEpochSec, clampedEndEpochSec), startOffsetSec, endOffsetSec, epochSec);
      }
      function searchTransition(searchEpochSec, direction, searchLimit, epochSec = searchEpochSec) {
        let [startEpochSec, endEpochSec] = computePeriod(searchEpochSec, periodSec);
        const inc = periodSec * direction;
        const inBounds = () => direction < 0 ? endEpochSec > searchLimit : startEpochSec < searchLimit;
        for (; inBounds(); ) {
          const clampedStartEpochSec = clampIntlSampleEpochSec(startEpochSec);
          const clampedEndEpochSec = clampIntlSampleEpochSec(endEpochSec);
          const startOffsetSec = getSample(clampedStartEpochSec);
          const endOffsetSec = getSample(clampedEndEpochSec);
          if (startOffsetSec !== endOffsetSec) {
            const split = getSplit(clampedStartEpochSec, clampedEndEpochSec);
            pinch(split, startOffsetSec, endOffsetSec);
            const transitionEpochSec = split[0];
            if ((compareNumbers(transitionEpochSec, epochSec) || 1) === direction) {
              return transitionEpochSec;
            }
          }
          startEpochSec += inc, endEpochSec += inc;
        }
      }
      function pinch(split, startOffsetSec, endOffsetSec, forEpochSec) {
        let offsetSec;
        let splitDurSec;
        for (; (void 0 === forEpochSec || void 0 === (offsetSec = forEpochSec < split[0] ? startOffsetSec : forEpochSec >= split[1] ? endOffsetSec : void 0)) && (splitDurSec = split[1] - split[0]); ) {
          const middleEpochSec = split[0] + Math.floor(splitDurSec / 2);
          computeOffsetSec(middleEpochSec) === endOffsetSec ? split[1] = middleEpochSec : split[0] = middleEpochSec + 1;
        }
        return offsetSec;
      }
      return {
        Ae(zonedEpochSec) {
          const wideOffsetSec0 = getOffsetSec(zonedEpochSec - 86400);
          const wideOffsetSec1 = getOffsetSec(zonedEpochSec + 86400);
          const wideUtcEpochSec0 = zonedEpochSec - wideOffsetSec0;
          const wideUtcEpochSec1 = zonedEpochSec - wideOffsetSec1;
          if (wideOffsetSec0 === wideOffsetSec1) {
            return [wideUtcEpochSec0];
          }
          const narrowOffsetSec0 = getOffsetSec(wideUtcEpochSec0);
          return narrowOffsetSec0 === getOffsetSec(wideUtcEpochSec1) ? [zonedEpochSec - narrowOffsetSec0] : wideOffsetSec0 > wideOffsetSec1 ? [wideUtcEpochSec0, wideUtcEpochSec1] : [];
        },
        ze: getOffsetSec,
        C(epochSec, direction) {
          if (!(direction > 0 && epochSec >= 864e10)) {
            if (direction < 0) {
              if (epochSec <= minPossibleTransitionSec) {
                return;
              }
              return epochSec > 4e9 ? searchTransition(epochSec, -1, epochSec - 94867200) ?? searchTransition(4e9, -1, minPossibleTransitionSec) : searchTransition(epochSec, -1, minPossibleTransitionSec);
            }
            return searchTransition(Math.max(epochSec, minPossibleTransitionSec) - 1, 1, Math.max(epochSec, Math.floor(Date.now() / 1e3)) + 94867200, epochSec);
          }
        }
      };
    })(/* @__PURE__ */ ((format3) => (epochSec) => {
      const intlParts = formatEpochMilliToPartsRecord(format3, 1e3 * epochSec);
      return 86400 * isoPartsToEpochDays(((intlParts2) => {
        const relatedYear = intlParts2.relatedYear;
        if (void 0 !== relatedYear) {
          return parseInt(relatedYear);
        }
        const year = parseInt(intlParts2.year);
        return void 0 !== intlParts2.era && "bce" === normalizeEraName(intlParts2.era) ? 1 - year : year;
      })(intlParts), parseInt(intlParts.month), parseInt(intlParts.day)) + 3600 * parseInt(intlParts.hour) + 60 * parseInt(intlParts.minute) + parseInt(intlParts.second) - epochSec;
    })(format2), ((timeZoneId) => {
      const timeZoneName = timeZoneId.split("/").pop();
      return timeZonePeriodDaysByName[timeZoneName] || 19;
    })(id));
  }
  B(epochNano) {
    return this.me.ze(((epochNano2) => epochNanoToSecMod(epochNano2)[0])(epochNano)) * nanoInSec2;
  }
  O(isoDateTime) {
    const zonedEpochSec = 86400 * isoDateToEpochDays(isoDateTime) + timeFieldsToSec(isoDateTime);
    const subsecNano = timeFieldsToSubsecNano(isoDateTime);
    return this.me.Ae(zonedEpochSec).map((epochSec) => checkEpochNanoInBounds(BigInt(epochSec) * bigNanoInSec + BigInt(subsecNano)));
  }
  C(epochNano, direction) {
    const [epochSec, subsecNano] = epochNanoToSecMod(epochNano);
    const resEpochSec = this.me.C(epochSec + (direction > 0 || subsecNano ? 1 : 0), direction);
    if (void 0 !== resEpochSec) {
      return BigInt(resEpochSec) * bigNanoInSec;
    }
  }
};
function createSplitTuple(startEpochSec, endEpochSec) {
  return [startEpochSec, endEpochSec];
}
function computePeriod(epochSec, periodSec) {
  const startEpochSec = Math.floor(epochSec / periodSec) * periodSec;
  return [startEpochSec, startEpochSec + periodSec];
}
function clampIntlSampleEpochSec(epochSec) {
  return constrainToRange2(epochSec, -1e10, 864e10);
}
function refineMaybeZonedDateTimeObjectLike(refineTimeZoneString, calendar, bag) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateTimeAndZoneFieldNamesAlpha, dateTimeAndZoneFieldNamesWithEraAlpha), zonedDateTimeFieldRefiners, [], 0);
  const isZoned = void 0 !== fields.timeZone;
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
  const isoDate = createDateFromRefinedFields(fields, calendar, year, monthCodeParts, 0);
  if (isZoned) {
    const timeFields = resolveTimeFields(fields);
    const timeZone = queryTimeZone(refineTimeZoneString(fields.timeZone));
    return {
      epochNanoseconds: getMatchingInstantFor(timeZone, combineDateAndTime(isoDate, timeFields), fields.offset),
      timeZone,
      calendar
    };
  }
  return isoDate;
}
function refineZonedDateTimeObjectLike(refineTimeZoneString, calendar, bag, options) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateTimeAndZoneFieldNamesAlpha, dateTimeAndZoneFieldNamesWithEraAlpha), zonedDateTimeFieldRefiners, timeZoneFieldNames, 0);
  const timeZoneId = refineTimeZoneString(fields.timeZone);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
  const [overflow, offsetDisambig, epochDisambig] = refineZonedFieldOptions(options);
  const isoDate = createDateFromRefinedFields(fields, calendar, year, monthCodeParts, overflow);
  const timeFields = resolveTimeFields(fields, overflow);
  const timeZone = queryTimeZone(timeZoneId);
  return createZonedEpochNanoSlots(getMatchingInstantFor(timeZone, combineDateAndTime(isoDate, timeFields), fields.offset, offsetDisambig, epochDisambig), timeZone, calendar);
}
function refinePlainDateTimeObjectLike(calendar, bag, options) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateTimeFieldNamesAlpha, dateTimeFieldNamesWithEraAlpha), dateTimeFieldRefiners, [], 0);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
  const overflow = refineOverflowOptions(options);
  return createDateTimeFromRefinedFields(createDateFromRefinedFields(fields, calendar, year, monthCodeParts, overflow), resolveTimeFields(fields, overflow), calendar);
}
function refinePlainDateObjectLike(calendar, bag, options, requireFields = []) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateFieldNamesAlpha, dateFieldNamesWithEraAlpha), dateFieldRefiners, requireFields);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
  return createDateFromRefinedFields(fields, calendar, year, monthCodeParts, refineOverflowOptions(options));
}
function refinePlainYearMonthObjectLike(calendar, bag, options, requireFields) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, yearMonthFieldNamesAlpha, yearMonthFieldNamesWithEraAlpha), dateFieldRefiners, requireFields);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar, 1);
  return createYearMonthFromRefinedFields(fields, calendar, year, monthCodeParts, refineOverflowOptions(options));
}
function refinePlainMonthDayObjectLike(calendar, calendarAbsent, bag, options) {
  const fields = readAndRefineBagFields(bag, getCalendarFieldNames(calendar, dateFieldNamesAlpha, dateFieldNamesWithEraAlpha), dateFieldRefiners, dayFieldNamesAsc, 0);
  calendarAbsent && void 0 !== fields.month && void 0 === fields.monthCode && void 0 === fields.year && (fields.year = 1972);
  const [year, monthCodeParts] = refineMonthDayFields(fields, calendar);
  return createMonthDayFromRefinedFields(fields, calendar, year, monthCodeParts, refineOverflowOptions(options));
}
function refinePlainTimeObjectLike(bag, options) {
  return resolveTimeFields(readAndRefineBagFields(bag, timeFieldNamesAlpha, timeFieldRefiners, [], 1), refineOverflowOptions(options));
}
function refineDurationObjectLike(bag) {
  const durationFields = readAndRefineBagFields(bag, durationFieldNamesAlpha, durationFieldRefiners);
  return createDurationSlots(validateDurationFields({
    ...durationFieldDefaults,
    ...durationFields
  }));
}
function throwFailedParse(s) {
  throwRangeError(failedParse(s));
}
function parseInstant(s) {
  const organized = parseDateTimeLike(s = requireString(toPrimitiveWithStringHint(s)));
  let offsetNano;
  return organized || throwFailedParse(s), organized.I ? offsetNano = 0 : organized.offset ? offsetNano = parseOffsetNano(organized.offset) : throwFailedParse(s), createEpochNanoSlots(isoDateTimeAndOffsetToEpochNano(organized, offsetNano));
}
function parseRelativeToSlots(s, resolveCalendar) {
  const organized = parseDateTimeLike(requireString(s));
  return organized && organized.timeZoneId ? finalizeZonedDateTime(organized, resolveCalendar, void 0) : finalizeDate(parsePlainDateLike(s), resolveCalendar);
}
function parseZonedDateTime(s, resolveCalendar, options) {
  const organized = parseDateTimeLike(requireString(s));
  return organized && organized.timeZoneId || throwFailedParse(s), finalizeZonedDateTime(organized, resolveCalendar, options);
}
function parsePlainDateTime(s, resolveCalendar) {
  const organized = parsePlainDateLike(s);
  return checkIsoDateTimeInBounds(organized), {
    ...combineDateAndTime(organized, organized),
    calendar: resolveCalendar(organized.calendarId)
  };
}
function parsePlainDate(s, resolveCalendar) {
  return finalizeDate(parsePlainDateLike(s), resolveCalendar);
}
function parsePlainYearMonth(s, resolveCalendar) {
  const organized = parseYearMonthOnly(requireString(s)) || parsePlainDateLike(s);
  const calendar = resolveCalendar(organized.calendarId);
  return createDateSlots(checkIsoYearMonthInBounds(moveToStartOfMonth(calendar, checkIsoYearMonthInBounds(organized))), calendar);
}
function parsePlainMonthDay(s, resolveCalendar) {
  const organized = parseMonthDayOnly(requireString(s)) || parsePlainDateLike(s);
  if ("iso8601" === organized.calendarId) {
    return createDateSlots({
      ...organized,
      year: 1972
    }, resolveCalendar("iso8601"));
  }
  const { calendar } = finalizeDate(organized, resolveCalendar);
  const { year: origYear, month: origMonth, day } = computeCalendarDateFields(calendar, organized);
  const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, origYear, origMonth);
  const yearMonthFields = calendar ? calendar.u(monthCodeNumber, isLeapMonth, day) : computeIsoYearMonthFieldsForMonthDay(monthCodeNumber, isLeapMonth);
  return yearMonthFields || throwRangeError("Cannot guess year"), createDateSlots(checkIsoDateInBounds(computeCalendarIsoFieldsFromParts(calendar, yearMonthFields.year, yearMonthFields.month, day)), calendar);
}
function parsePlainTime(s) {
  const organized = parseDateTimeLike(s = requireString(s)) || parseTimeOnly(s);
  return (!organized || !organized.qe || organized.I || parseYearMonthOnly(s) || parseMonthDayOnly(s)) && throwFailedParse(s), createTimeSlots(organized);
}
function parseDuration(s) {
  const parts = durationRegExp.exec(requireString(s));
  parts && !invalidDurationRegExp.test(s) || throwFailedParse(s);
  const fraction2 = nanoToGivenFields(3600 * parseSubsecNano(parts[7] || "") + 60 * parseSubsecNano(parts[9] || "") + parseSubsecNano(parts[11] || ""), 4, durationFieldNamesAsc);
  const durationFields = {
    ...fraction2,
    years: parseInt0(parts[2]),
    months: parseInt0(parts[3]),
    weeks: parseInt0(parts[4]),
    days: parseInt0(parts[5]),
    hours: parseInt0(parts[6]),
    minutes: parseInt0(parts[8]) + fraction2.minutes,
    seconds: parseInt0(parts[10]) + fraction2.seconds
  };
  return createDurationSlots(validateDurationFields("-" === parts[1] ? negateDurationFields(durationFields) : durationFields));
}
function parseCalendarId(s) {
  const organized = parseDateTimeLike(s) || parseYearMonthOnly(s) || parseMonthDayOnly(s) || parseTimeOnly(s);
  return organized ? organized.calendarId : s;
}
function parseTimeZoneId(s) {
  const parsed = parseDateTimeLike(s);
  return parsed && (parsed.timeZoneId || parsed.I && "UTC" || parsed.offset) || s;
}
function parsePlainDateLike(s) {
  const organized = parseDateTimeLike(requireString(s));
  return organized && !organized.I || throwFailedParse(s), organized;
}
function finalizeZonedDateTime(organized, resolveCalendar, options) {
  const timeZone = queryTimeZone(resolveTimeZoneId(organized.timeZoneId));
  let epochNano;
  if (organized.qe) {
    const offsetNano = organized.offset ? parseOffsetNano(organized.offset) : void 0;
    const [, offsetDisambig, epochDisambig] = refineZonedFieldOptions(options);
    epochNano = getMatchingInstantFor(timeZone, organized, offsetNano, offsetDisambig, epochDisambig, !(timeZone.Z || void 0 === organized.offset || (offset2 = organized.offset, offset2.length > 6)), organized.I);
  } else {
    refineZonedFieldOptions(options), epochNano = getStartOfDayInstantFor(timeZone, organized);
  }
  var offset2;
  return checkEpochNanoInBounds(epochNano), createZonedEpochNanoSlots(epochNano, timeZone, resolveCalendar(organized.calendarId));
}
function finalizeDate(organized, resolveCalendar) {
  return createDateSlots(checkIsoDateInBounds(organized), resolveCalendar(organized.calendarId));
}
function timeRegExpStr(separatorIndex, leapSecondStr = "") {
  return `([01]\\d|2[0-3])(?:(:?)([0-5]\\d)(?:\\${separatorIndex}([0-5]\\d${leapSecondStr})(?:[.,](\\d{1,9}))?)?)?`;
}
var dateTimeRegExpStr = "((?!-0{6})[+-]\\d{6}|\\d{4})(-?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?:[Tt ]" + timeRegExpStr(6, "|60") + "(?:([Zz])|(([+-])" + timeRegExpStr(14) + "))?)?";
var yearMonthRegExp = /* @__PURE__ */ createRegExp("((?!-0{6})[+-]\\d{6}|\\d{4})-?(0[1-9]|1[0-2])(?:\\[!?([+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?|[a-zA-Z._][\\w.+-]*(?:/[a-zA-Z._][\\w.+-]*)*)\\])?((?:\\[!?[a-z_][a-z\\d_-]*=[a-zA-Z\\d]+(?:-[a-zA-Z\\d]+)*\\])*)");
var monthDayRegExp = /* @__PURE__ */ createRegExp("(?:--)?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?:\\[!?([+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?|[a-zA-Z._][\\w.+-]*(?:/[a-zA-Z._][\\w.+-]*)*)\\])?((?:\\[!?[a-z_][a-z\\d_-]*=[a-zA-Z\\d]+(?:-[a-zA-Z\\d]+)*\\])*)");
var dateTimeRegExp = /* @__PURE__ */ createRegExp(dateTimeRegExpStr + "(?:\\[!?([+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?|[a-zA-Z._][\\w.+-]*(?:/[a-zA-Z._][\\w.+-]*)*)\\])?((?:\\[!?[a-z_][a-z\\d_-]*=[a-zA-Z\\d]+(?:-[a-zA-Z\\d]+)*\\])*)");
var annotationRegExp = /\[(!?)([^=]+)=([^\]]+)/g;
var durationRegExp = /^([+-])?P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(?:T(?:(\d+)(?:[.,](\d{1,9}))?H)?(?:(\d+)(?:[.,](\d{1,9}))?M)?(?:(\d+)(?:[.,](\d{1,9}))?S)?)?$/i;
var invalidDurationRegExp = /[PT]$|[.,]\d+[HMS]./i;
function parseDateTimeLike(s) {
  const parts = dateTimeRegExp.exec(s);
  if (!parts) {
    return;
  }
  const organized = ((parts2) => ({
    year: parseInt(parts2[1]),
    month: parseInt(parts2[3]),
    day: parseInt(parts2[4]),
    ...nanoToTimeAndDay(parseSubsecNano(parts2[9] || ""))[0],
    hour: parseInt0(parts2[5]),
    minute: parseInt0(parts2[7]),
    second: Math.min(parseInt0(parts2[8]), 59),
    ...organizeAnnotationParts(parts2[18], parts2[19]),
    qe: !!parts2[5],
    I: !!parts2[10],
    offset: parts2[11]
  }))(parts);
  return validateIsoDateFields(organized);
}
function parseYearMonthOnly(s) {
  const parts = yearMonthRegExp.exec(s);
  return parts ? requireIsoCalendar(((parts2) => ({
    year: parseInt(parts2[1]),
    month: parseInt(parts2[2]),
    day: 1,
    ...organizeAnnotationParts(parts2[3], parts2[4])
  }))(parts)) : void 0;
}
function parseMonthDayOnly(s) {
  const parts = monthDayRegExp.exec(s);
  if (parts) {
    const organized = ((parts2) => ({
      year: 1972,
      month: parseInt(parts2[1]),
      day: parseInt(parts2[2]),
      ...organizeAnnotationParts(parts2[3], parts2[4])
    }))(parts);
    if (allPropsEqual(calendarDateFieldNamesAsc, isoDate = organized, constrainIsoDateFields(isoDate))) {
      return requireIsoCalendar(organized);
    }
  }
  var isoDate;
}
function requireIsoCalendar(organized) {
  return "iso8601" !== organized.calendarId && throwFailedParse(organized.calendarId), organized;
}
function parseTimeOnly(s) {
  const organized = parseDateTimeLike(s.replace(/^t?/i, "0000-01-01T"));
  return organized && !organized.I ? organized : void 0;
}
function organizeAnnotationParts(timeZoneId, s) {
  let calendarIsCritical;
  const calendarIds = [];
  return s.replace(annotationRegExp, (whole, criticalStr, key, value) => ("u-ca" === key ? (calendarIds.push(value.toLowerCase()), calendarIsCritical || (calendarIsCritical = criticalStr)) : criticalStr && throwFailedParse(whole), "")), calendarIds.length > 1 && calendarIsCritical && throwFailedParse(s), {
    timeZoneId,
    calendarId: calendarIds[0] || "iso8601"
  };
}
function mergeCalendarFields(calendar, baseFields, additionalFields) {
  const merged = Object.assign(/* @__PURE__ */ Object.create(null), baseFields);
  return spliceFields(merged, additionalFields, monthFieldNames), getCalendarEraOrigins(calendar) && (spliceFields(merged, additionalFields, allYearFieldNames), calendar && calendar.je && spliceFields(merged, additionalFields, monthDayFieldNames, eraYearFieldNames)), merged;
}
function spliceFields(dest, additional, allPropNames, deletablePropNames) {
  let anyMatching = 0;
  const nonMatchingPropNames = [];
  for (const propName of allPropNames) {
    void 0 !== additional[propName] ? anyMatching = 1 : nonMatchingPropNames.push(propName);
  }
  if (Object.assign(dest, additional), anyMatching) {
    for (const deletablePropName of deletablePropNames || nonMatchingPropNames) {
      delete dest[deletablePropName];
    }
  }
}
function mergeZonedDateTimeFields(calendar, zonedDateTimeSlots, modFields) {
  const validFieldNames = getCalendarFieldNames(calendar, dateTimeAndOffsetFieldNamesAlpha, dateTimeAndOffsetFieldNamesWithEraAlpha);
  const zonedSlots = zonedEpochSlotsToIso(zonedDateTimeSlots);
  const { year, month, day } = computeCalendarDateFields(calendar, zonedSlots);
  const origFields = {
    year,
    monthCode: computeMonthCode(calendar, year, month),
    day,
    hour: zonedSlots.hour,
    minute: zonedSlots.minute,
    second: zonedSlots.second,
    millisecond: zonedSlots.millisecond,
    microsecond: zonedSlots.microsecond,
    nanosecond: zonedSlots.nanosecond,
    offset: zonedSlots.offsetNanoseconds
  };
  const partialFields = readAndRefineBagFields(modFields, validFieldNames, zonedDateTimeFieldRefiners);
  const mergedCalendarFields = mergeCalendarFields(calendar, origFields, partialFields);
  return [{
    ...origFields,
    ...partialFields
  }, mergedCalendarFields];
}
function mergeDateTimeFields(calendar, plainDateTimeSlots, modFields) {
  const validFieldNames = getCalendarFieldNames(calendar, dateTimeFieldNamesAlpha, dateTimeFieldNamesWithEraAlpha);
  const { year, month, day } = computeCalendarDateFields(calendar, plainDateTimeSlots);
  const origFields = {
    year,
    monthCode: computeMonthCode(calendar, year, month),
    day,
    hour: plainDateTimeSlots.hour,
    minute: plainDateTimeSlots.minute,
    second: plainDateTimeSlots.second,
    millisecond: plainDateTimeSlots.millisecond,
    microsecond: plainDateTimeSlots.microsecond,
    nanosecond: plainDateTimeSlots.nanosecond
  };
  const partialFields = readAndRefineBagFields(modFields, validFieldNames, dateTimeFieldRefiners);
  const mergedCalendarFields = mergeCalendarFields(calendar, origFields, partialFields);
  return [{
    ...origFields,
    ...partialFields
  }, mergedCalendarFields];
}
function mergeDateFields(calendar, plainDateSlots, modFields) {
  const validFieldNames = getCalendarFieldNames(calendar, dateFieldNamesAlpha, dateFieldNamesWithEraAlpha);
  const { year, month, day } = computeCalendarDateFields(calendar, plainDateSlots);
  return mergeCalendarFields(calendar, {
    year,
    monthCode: computeMonthCode(calendar, year, month),
    day
  }, readAndRefineBagFields(modFields, validFieldNames, dateFieldRefiners));
}
function mergeYearMonthFields(calendar, plainYearMonthSlots, modFields) {
  const validFieldNames = getCalendarFieldNames(calendar, yearMonthFieldNamesAlpha, yearMonthFieldNamesWithEraAlpha);
  const { year, month } = computeCalendarDateFields(calendar, plainYearMonthSlots);
  return mergeCalendarFields(calendar, {
    year,
    monthCode: computeMonthCode(calendar, year, month)
  }, readAndRefineBagFields(modFields, validFieldNames, dateFieldRefiners));
}
function mergeMonthDayFields(calendar, plainMonthDaySlots, modFields) {
  const validFieldNames = getCalendarFieldNames(calendar, dateFieldNamesAlpha, dateFieldNamesWithEraAlpha);
  const { year, month, day } = computeCalendarDateFields(calendar, plainMonthDaySlots);
  return mergeCalendarFields(calendar, {
    monthCode: computeMonthCode(calendar, year, month),
    day
  }, readAndRefineBagFields(modFields, validFieldNames, dateFieldRefiners));
}
function createZonedDateTimeFromMergedFields(zonedDateTimeSlots, mergedAllFields, calendarFields, year, monthCodeParts, overflow, offsetDisambig, epochDisambig) {
  const { calendar, timeZone } = zonedDateTimeSlots;
  return createZonedEpochNanoSlots(getMatchingInstantFor(timeZone, combineDateAndTime(createDateFromRefinedFields(calendarFields, calendar, year, monthCodeParts, overflow), constrainTimeFields(mergedAllFields, overflow)), mergedAllFields.offset, offsetDisambig, epochDisambig), timeZone, calendar);
}
function createDateTimeFromMergedFields(mergedAllFields, calendarFields, calendar, year, monthCodeParts, overflow) {
  return createDateTimeFromRefinedFields(createDateFromRefinedFields(calendarFields, calendar, year, monthCodeParts, overflow), constrainTimeFields(mergedAllFields, overflow), calendar);
}
function mergeTimeFields(initialFields, modFields) {
  return {
    ...pluckProps(timeFieldNamesAlpha, initialFields),
    ...readAndRefineBagFields(modFields, timeFieldNamesAlpha, timeFieldRefiners)
  };
}
function mergeDurationFields(slots, fields) {
  return createDurationSlots((initialFields = slots, modFields = fields, validateDurationFields({
    ...initialFields,
    ...readAndRefineBagFields(modFields, durationFieldNamesAlpha, durationFieldRefiners)
  })));
  var initialFields, modFields;
}
function computeMonthCode(calendar, year, month) {
  const [monthCodeNumber, isLeapMonth] = computeCalendarMonthCodeParts(calendar, year, month);
  return formatMonthCode(monthCodeNumber, isLeapMonth);
}
function totalDuration(refineRelativeTo, slots, options) {
  const [totalUnit, relativeToSlots] = ((options2, refineRelativeTo2) => {
    const relativeToInternals = refineRelativeTo2((options2 = normalizeOptionsOrString(options2, "unit")).relativeTo);
    let totalUnit2 = coerceTotalUnit(options2);
    return totalUnit2 = requirePropDefined("unit", totalUnit2), [totalUnit2, relativeToInternals];
  })(options, refineRelativeTo);
  const maxDurationUnit = getMaxDurationUnit(slots);
  const maxUnit = Math.max(totalUnit, maxDurationUnit);
  const isZoned = relativeToSlots && isZonedEpochSlots(relativeToSlots);
  if (!relativeToSlots && isUniformUnit(maxUnit, isZoned)) {
    return totalDayTimeDuration(slots, totalUnit);
  }
  if (relativeToSlots || throwRangeError("Missing relativeTo"), !slots.sign && (!isZoned || totalUnit < 6)) {
    return 0;
  }
  const [balancedDuration, endEpochNano, relativeOps] = spanRelativeDuration(relativeToSlots, slots, totalUnit);
  return isUniformUnit(totalUnit, isZoned) ? totalDayTimeDuration(balancedDuration, totalUnit) : ((durationFields, endEpochNano2, totalUnit2, relativeOps2) => {
    const fieldName = durationFieldNamesAsc[totalUnit2];
    const baseDurationFields = clearDurationFields(totalUnit2, durationFields);
    return totalRelativeUnit(durationFields[fieldName], computeDurationSign(durationFields) || 1, endEpochNano2, (value) => (baseDurationFields[fieldName] = value, moveRelativeMarkerToEpochNano(relativeOps2, baseDurationFields)));
  })(balancedDuration, endEpochNano, totalUnit, relativeOps);
}
function totalDayTimeDuration(durationFields, totalUnit) {
  return divideBigNanoToExactNumber(durationDayTimeToBigNano(durationFields), unitNanoMap[totalUnit]);
}
function instantToZonedDateTime(instantSlots, timeZone, calendar) {
  return createZonedEpochNanoSlots(instantSlots.epochNanoseconds, timeZone, calendar);
}
function zonedDateTimeToInstant(zonedDateTimeSlots0) {
  return createEpochNanoSlots(zonedDateTimeSlots0.epochNanoseconds);
}
function zonedDateTimeToDateTime(zonedDateTimeSlots0) {
  return createDateTimeSlots(zonedEpochSlotsToIso(zonedDateTimeSlots0), zonedDateTimeSlots0.calendar);
}
function zonedDateTimeToDate(zonedDateTimeSlots0) {
  return createDateSlots(zonedEpochSlotsToIso(zonedDateTimeSlots0), zonedDateTimeSlots0.calendar);
}
function zonedDateTimeToTime(zonedDateTimeSlots0) {
  return createTimeSlots(zonedEpochSlotsToIso(zonedDateTimeSlots0));
}
function dateTimeToZonedDateTime(plainDateTimeSlots, timeZone, epochDisambig) {
  return createZonedEpochNanoSlots(checkEpochNanoInBounds(getSingleInstantFor(timeZone, plainDateTimeSlots, epochDisambig)), timeZone, plainDateTimeSlots.calendar);
}
function dateToZonedDateTime(plainDateSlots, timeZone, timeFields) {
  let epochNano;
  return epochNano = timeFields ? getSingleInstantFor(timeZone, combineDateAndTime(plainDateSlots, timeFields)) : getStartOfDayInstantFor(timeZone, combineDateAndTime(plainDateSlots, timeFieldDefaults)), createZonedEpochNanoSlots(epochNano, timeZone, plainDateSlots.calendar);
}
function yearMonthToDate(calendar, input, bag) {
  return mergeFieldsIntoDate(calendar, pluckProps(getCalendarFieldNames(calendar, yearMonthCodeFieldNamesAlpha, yearMonthCodeFieldNamesWithEraAlpha), input), readAndRefineBagFields(requireObjectLike(bag), dayFieldNamesAsc, dateFieldRefiners, []));
}
function monthDayToDate(calendar, input, bag) {
  const extraFieldNames = getCalendarFieldNames(calendar, yearFieldNamesAsc, yearFieldNamesWithEraAlpha);
  return mergeFieldsIntoDate(calendar, pluckProps(monthCodeDayFieldNamesAlpha, input), readAndRefineBagFields(requireObjectLike(bag), extraFieldNames, dateFieldRefiners, []));
}
function fieldsToMonthDay(calendar, input) {
  const refinedFields = readAndRefineBagFields(input, monthCodeDayFieldNamesAlpha, dateFieldRefiners);
  const [year, monthCodeParts] = refineMonthDayFields(refinedFields, calendar);
  return createMonthDayFromRefinedFields(refinedFields, calendar, year, monthCodeParts, 0);
}
function fieldsToYearMonth(calendar, input) {
  const refinedFields = readAndRefineBagFields(input, getCalendarFieldNames(calendar, yearMonthCodeFieldNamesAlpha, yearMonthCodeFieldNamesWithEraAlpha), dateFieldRefiners);
  const [year, monthCodeParts] = refineCalendarDateFields(refinedFields, calendar, 1);
  return createYearMonthFromRefinedFields(refinedFields, calendar, year, monthCodeParts, 0);
}
function mergeFieldsIntoDate(calendar, inputFields, extraFields) {
  const mergedFieldNames = getCalendarFieldNames(calendar, yearMonthCodeDayFieldNamesAlpha, yearMonthCodeDayFieldNamesWithEraAlpha);
  let mergedFields = mergeCalendarFields(calendar, inputFields, extraFields);
  mergedFields = readAndRefineBagFields(mergedFields, mergedFieldNames, dateFieldRefiners, []);
  const [year, monthCodeParts] = refineCalendarDateFields(mergedFields, calendar);
  return createDateFromRefinedFields(mergedFields, calendar, year, monthCodeParts, 0);
}
function epochMilliToInstant(epochMilli) {
  return createEpochNanoSlots(checkEpochNanoInBounds(BigInt(toStrictInteger(epochMilli)) * bigNanoInMilli));
}
function epochNanoToInstant(epochNano) {
  return createEpochNanoSlots(checkEpochNanoInBounds(toBigInt(epochNano)));
}
function applyPlainFormatTimeZone(options) {
  return options.timeZone = "UTC", ["full", "long"].includes(options.timeStyle) && (options.timeStyle = "medium"), options;
}
function applyZonedFormatTimeZone(options, timeZoneId) {
  return void 0 !== options.timeZone && throwTypeError("Cannot specify TimeZone"), options.timeZone = timeZoneId, options;
}
function checkResolvedCalendarCompatible(format2, slots, strictCalendarCheck) {
  const resolvedCalendarId = format2.resolvedOptions().calendar;
  !strictCalendarCheck && slots.calendar === isoCalendarImpl || getCalendarSlotId(slots.calendar) === resolvedCalendarId || throwRangeError("Mismatching Calendars");
}
function createOptionsTransformer(shapeFieldNames, invalidShapeFieldNames, ignoredFieldNames, defaultShapeFields, dateStyleReplacementFields) {
  const shapeFieldNameSet = new Set(shapeFieldNames);
  const invalidShapeFieldNameSet = new Set(invalidShapeFieldNames);
  const ignoredFieldNameSet = new Set(ignoredFieldNames);
  return (options, allowPartialOverlap) => {
    let dateStyle;
    let timeStyle;
    const granularShapeFields = {};
    const modifierFields = {};
    const otherFields = {};
    let hasInvalidGranularShapeFields = 0;
    let hasInvalidStyleFields = 0;
    for (const name2 of Object.keys(options)) {
      const value = options[name2];
      void 0 === value || ignoredFieldNameSet.has(name2) || (shapeFieldNameSet.has(name2) ? "dateStyle" === name2 ? dateStyle = value : "timeStyle" === name2 ? timeStyle = value : granularShapeFields[name2] = value : "era" === name2 ? modifierFields[name2] = value : invalidShapeFieldNameSet.has(name2) ? "dateStyle" === name2 || "timeStyle" === name2 ? hasInvalidStyleFields = 1 : hasInvalidGranularShapeFields = 1 : otherFields[name2] = value);
    }
    const hasDateStyle = void 0 !== dateStyle;
    const hasTimeStyle = void 0 !== timeStyle;
    const hasAnyStyle = hasDateStyle || hasTimeStyle;
    const hasGranularShapeFields = Object.keys(granularShapeFields).length > 0;
    const hasInvalids = hasInvalidGranularShapeFields || hasInvalidStyleFields;
    const hasShapeFields = hasGranularShapeFields || hasDateStyle || hasTimeStyle;
    const hasModifierFields = Object.keys(modifierFields).length > 0;
    (!allowPartialOverlap && hasInvalids || allowPartialOverlap && hasInvalids && !hasShapeFields || hasAnyStyle && (hasGranularShapeFields || hasModifierFields || hasInvalidGranularShapeFields)) && throwTypeError("Invalid formatting options");
    const transformedOptions = {};
    return hasAnyStyle || hasShapeFields || Object.assign(transformedOptions, defaultShapeFields), Object.assign(transformedOptions, granularShapeFields, modifierFields, otherFields), hasDateStyle && (dateStyleReplacementFields ? Object.assign(transformedOptions, dateStyleReplacementFields[dateStyle]) : transformedOptions.dateStyle = dateStyle), hasTimeStyle && (transformedOptions.timeStyle = timeStyle), transformedOptions;
  };
}
var dateDefaultShapeFields = {
  year: "numeric",
  month: "numeric",
  day: "numeric"
};
var timeDefaultShapeFields = {
  hour: "numeric",
  minute: "numeric",
  second: "numeric"
};
var dateTimeDefaultShapeFields = /* @__PURE__ */ Object.assign({}, dateDefaultShapeFields, timeDefaultShapeFields);
var dateShapeFieldNames = ["weekday", "year", "month", "day", "dateStyle"];
var timeShapeFieldNames = ["dayPeriod", "hour", "minute", "second", "fractionalSecondDigits", "timeStyle"];
var dateTimeShapeFieldNames = /* @__PURE__ */ dateShapeFieldNames.concat(timeShapeFieldNames);
var yearMonthIgnoredFieldNames = /* @__PURE__ */ ["weekday", "day"].concat(timeShapeFieldNames);
var monthDayIgnoredFieldNames = /* @__PURE__ */ ["weekday", "year"].concat(timeShapeFieldNames);
var transformInstantOptions = /* @__PURE__ */ createOptionsTransformer(dateTimeShapeFieldNames, [], [], dateTimeDefaultShapeFields);
var transformZonedOptions = /* @__PURE__ */ createOptionsTransformer(dateTimeShapeFieldNames, [], [], {
  ...dateTimeDefaultShapeFields,
  timeZoneName: "short"
});
var transformDateTimeOptions = /* @__PURE__ */ createOptionsTransformer(dateTimeShapeFieldNames, [], ["timeZoneName"], dateTimeDefaultShapeFields);
var transformDateOptions = /* @__PURE__ */ createOptionsTransformer(dateShapeFieldNames, timeShapeFieldNames, ["timeZoneName"], dateDefaultShapeFields);
var transformTimeOptions = /* @__PURE__ */ createOptionsTransformer(timeShapeFieldNames, dateShapeFieldNames, ["timeZoneName", "era"], timeDefaultShapeFields);
var transformYearMonthOptions = /* @__PURE__ */ createOptionsTransformer(["year", "month", "dateStyle"], yearMonthIgnoredFieldNames, ["timeZoneName"], {
  year: "numeric",
  month: "numeric"
}, {
  full: {
    year: "numeric",
    month: "long"
  },
  long: {
    year: "numeric",
    month: "long"
  },
  medium: {
    year: "numeric",
    month: "short"
  },
  short: {
    year: "2-digit",
    month: "numeric"
  }
});
var transformMonthDayOptions = /* @__PURE__ */ createOptionsTransformer(["month", "day", "dateStyle"], monthDayIgnoredFieldNames, ["timeZoneName", "era"], {
  month: "numeric",
  day: "numeric"
}, {
  full: {
    month: "long",
    day: "numeric"
  },
  long: {
    month: "long",
    day: "numeric"
  },
  medium: {
    month: "short",
    day: "numeric"
  },
  short: {
    month: "numeric",
    day: "numeric"
  }
});
function zonedDateTimeWithPlainTime(zonedDateTimeSlots, plainTimeFields) {
  const { timeZone } = zonedDateTimeSlots;
  const newIsoDateTime = combineDateAndTime(zonedEpochSlotsToIso(zonedDateTimeSlots), plainTimeFields || timeFieldDefaults);
  return createZonedEpochNanoSlots(plainTimeFields ? getSingleInstantFor(timeZone, newIsoDateTime) : getStartOfDayInstantFor(timeZone, newIsoDateTime), timeZone, zonedDateTimeSlots.calendar);
}
function refineDirectionOptions(options) {
  const normalizedOptions = normalizeOptionsOrString(options, "direction");
  const res = coerceDirection(normalizedOptions, 0);
  return res || throwRangeError(invalidEntity2("direction", res)), res;
}
function getCurrentIsoDateTime(timeZone) {
  const epochNano = getCurrentEpochNano();
  const offsetNano = timeZone.B(epochNano);
  return epochNanoToIsoDateTime(epochNano + BigInt(offsetNano));
}
function getCurrentEpochNano() {
  return BigInt(Date.now()) * bigNanoInMilli;
}
function getCurrentTimeZoneId() {
  return new RawDateTimeFormat().resolvedOptions().timeZone || "UTC";
}

// node_modules/temporal-polyfill/chunks/apiHelpers.js
var PlainYearMonthBranding = "PlainYearMonth";
var PlainMonthDayBranding = "PlainMonthDay";
var PlainDateBranding = "PlainDate";
var PlainDateTimeBranding = "PlainDateTime";
var PlainTimeBranding = "PlainTime";
var ZonedDateTimeBranding = "ZonedDateTime";
var InstantBranding = "Instant";
var DurationBranding = "Duration";
function defineTemporalClass(branding, cls, getSlots, ...getterMaps) {
  return Object.defineProperties(cls, createNameDescriptors(branding)), Object.defineProperties(cls.prototype, createStringTagDescriptors("Temporal." + branding)), Object.defineProperties(cls.prototype, mapProps((getter) => ({
    get() {
      return getter(getSlots(this));
    },
    configurable: 1
  }), Object.assign({}, ...getterMaps))), cls;
}
var attachDebugString = "noop" !== noop.name || globalThis.process ? noop : (instance) => {
  Object.defineProperty(instance, "_str_", {
    value: instance.toJSON()
  });
};
function invalidRecordType() {
  throwTypeError(invalidCallingContext);
}
function forbiddenValueOf2() {
  throwTypeError(forbiddenValueOf);
}
var yearMonthFieldGetters$1 = {
  era(slots) {
    return computeCalendarEraFields(slots.calendar, slots).era;
  },
  eraYear(slots) {
    return computeCalendarEraFields(slots.calendar, slots).eraYear;
  },
  year(slots) {
    return computeCalendarDateFields(slots.calendar, slots).year;
  },
  month(slots) {
    return computeCalendarDateFields(slots.calendar, slots).month;
  },
  monthCode(slots) {
    return computeCalendarMonthCode(slots.calendar, slots);
  }
};
var dateFieldGetters$1 = {
  era(slots) {
    return computeCalendarEraFields(slots.calendar, slots).era;
  },
  eraYear(slots) {
    return computeCalendarEraFields(slots.calendar, slots).eraYear;
  },
  year(slots) {
    return computeCalendarDateFields(slots.calendar, slots).year;
  },
  month(slots) {
    return computeCalendarDateFields(slots.calendar, slots).month;
  },
  monthCode(slots) {
    return computeCalendarMonthCode(slots.calendar, slots);
  },
  day(slots) {
    return computeCalendarDateFields(slots.calendar, slots).day;
  }
};
var monthDayFieldGetters$1 = {
  monthCode(slots) {
    return computeCalendarMonthCode(slots.calendar, slots);
  },
  day(slots) {
    return computeCalendarDateFields(slots.calendar, slots).day;
  }
};
var yearMonthDerivedGetters = {
  daysInMonth(slots) {
    return computeCalendarDaysInMonth(slots.calendar, slots);
  },
  daysInYear(slots) {
    return computeCalendarDaysInYear(slots.calendar, slots);
  },
  monthsInYear(slots) {
    return computeCalendarMonthsInYear(slots.calendar, slots);
  },
  inLeapYear(slots) {
    return computeCalendarInLeapYear(slots.calendar, slots);
  }
};
var dateDerivedGetters = {
  dayOfWeek(slots) {
    return computeIsoDayOfWeek(slots);
  },
  dayOfYear(slots) {
    return computeCalendarDayOfYear(slots.calendar, slots);
  },
  weekOfYear(slots) {
    return computeCalendarWeekOfYear(slots.calendar, slots);
  },
  yearOfWeek(slots) {
    return computeCalendarYearOfWeek(slots.calendar, slots);
  },
  daysInWeek() {
    return 7;
  },
  daysInMonth(slots) {
    return computeCalendarDaysInMonth(slots.calendar, slots);
  },
  daysInYear(slots) {
    return computeCalendarDaysInYear(slots.calendar, slots);
  },
  monthsInYear(slots) {
    return computeCalendarMonthsInYear(slots.calendar, slots);
  },
  inLeapYear(slots) {
    return computeCalendarInLeapYear(slots.calendar, slots);
  }
};
function diffInstants(invert, instantSlots0, instantSlots1, options) {
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 3, 5);
  return createDiffDurationSlots(invert, diffEpochNanosRounded(instantSlots0.epochNanoseconds, instantSlots1.epochNanoseconds, largestUnit, smallestUnit, roundingInc, roundingMode));
}
function diffZonedDateTimes(invert, slots0, slots1, options) {
  const calendar = getCommonCalendar(slots0.calendar, slots1.calendar);
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 5);
  return createDiffDurationSlots(invert, diffZonedDateTimesRounded(calendar, slots0, slots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}
function diffDateTimes(invert, plainDateTimeSlots0, plainDateTimeSlots1, options) {
  const calendar = getCommonCalendar(plainDateTimeSlots0.calendar, plainDateTimeSlots1.calendar);
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 6);
  return createDiffDurationSlots(invert, diffDateTimesRounded(calendar, plainDateTimeSlots0, plainDateTimeSlots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}
function diffDates(invert, plainDateSlots0, plainDateSlots1, options) {
  const calendar = getCommonCalendar(plainDateSlots0.calendar, plainDateSlots1.calendar);
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 6, 9, 6);
  return createDiffDurationSlots(invert, diffDatesRounded(calendar, plainDateSlots0, plainDateSlots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}
function diffYearMonths(invert, plainYearMonthSlots0, plainYearMonthSlots1, options) {
  const calendar = getCommonCalendar(plainYearMonthSlots0.calendar, plainYearMonthSlots1.calendar);
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 9, 9, 8);
  return createDiffDurationSlots(invert, diffYearMonthsRounded(calendar, plainYearMonthSlots0, plainYearMonthSlots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}
function diffTimes(invert, plainTimeSlots0, plainTimeSlots1, options) {
  const [largestUnit, smallestUnit, roundingInc, roundingMode] = refineDiffOptions(invert, options, 5, 5);
  return createDiffDurationSlots(invert, diffTimesRounded(plainTimeSlots0, plainTimeSlots1, largestUnit, smallestUnit, roundingInc, roundingMode));
}
function createDiffDurationSlots(invert, durationFields) {
  return createDurationSlots(invert ? negateDurationFields(durationFields) : durationFields);
}
function withDateFields(slots, modFields, options) {
  const { calendar } = slots;
  const fields = mergeDateFields(calendar, slots, modFields);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar);
  const overflow = refineOverflowOptions(options);
  return createDateFromRefinedFields(fields, calendar, year, monthCodeParts, overflow);
}
function withDateTimeFields(slots, modFields, options) {
  const { calendar } = slots;
  const [mergedFields, calendarFields] = mergeDateTimeFields(calendar, slots, modFields);
  const [year, monthCodeParts] = refineCalendarDateFields(calendarFields, calendar);
  const overflow = refineOverflowOptions(options);
  return createDateTimeFromMergedFields(mergedFields, calendarFields, calendar, year, monthCodeParts, overflow);
}
function withYearMonthFields(slots, modFields, options) {
  const { calendar } = slots;
  const fields = mergeYearMonthFields(calendar, slots, modFields);
  const [year, monthCodeParts] = refineCalendarDateFields(fields, calendar, 1);
  const overflow = refineOverflowOptions(options);
  return createYearMonthFromRefinedFields(fields, calendar, year, monthCodeParts, overflow);
}
function withMonthDayFields(slots, modFields, options) {
  const { calendar } = slots;
  const fields = mergeMonthDayFields(calendar, slots, modFields);
  const [year, monthCodeParts] = refineMonthDayFields(fields, calendar);
  const overflow = refineOverflowOptions(options);
  return createMonthDayFromRefinedFields(fields, calendar, year, monthCodeParts, overflow);
}
function withTimeFields(slots, modFields, options) {
  const refinedFields = mergeTimeFields(slots, modFields);
  const overflow = refineOverflowOptions(options);
  return resolveTimeFields(refinedFields, overflow);
}
function withZonedDateTimeFields(slots, modFields, options) {
  const { calendar } = slots;
  const [mergedFields, calendarFields] = mergeZonedDateTimeFields(calendar, slots, modFields);
  const [year, monthCodeParts] = refineCalendarDateFields(calendarFields, calendar);
  const [overflow, offsetDisambig, epochDisambig] = refineZonedFieldOptions(options, 2);
  return createZonedDateTimeFromMergedFields(slots, mergedFields, calendarFields, year, monthCodeParts, overflow, offsetDisambig, epochDisambig);
}

// node_modules/temporal-polyfill/chunks/classApi-basic.js
function resolveBasicCalendarId(rawCalendarId) {
  const lowerRawCalendarId = requireString(rawCalendarId).toLowerCase();
  return lowerRawCalendarId === isoCalendarId ? isoCalendarImpl : lowerRawCalendarId === gregoryCalendarId ? gregoryCalendarImpl : void throwRangeError(exoticCalendarRequired(rawCalendarId, "temporal-polyfill/full"));
}
function resolveBasicCalendarArg(rawCalendarId = isoCalendarId) {
  return resolveBasicCalendarId(rawCalendarId);
}
var zonedDateTimeSlotsMap = /* @__PURE__ */ new WeakMap();
var ZonedDateTime = /* @__PURE__ */ defineTemporalClass(ZonedDateTimeBranding, class {
  constructor(epochNanoseconds, timeZoneId, calendar = void 0) {
    const epochNano = checkEpochNanoInBounds(toBigInt(epochNanoseconds));
    const timeZone = queryTimeZone(refineTimeZoneId(timeZoneId));
    const calendarImpl = resolveBasicCalendarArg(calendar);
    initZonedDateTime(this, createZonedEpochNanoSlots(epochNano, timeZone, calendarImpl));
  }
  static from(arg, options = void 0) {
    return createZonedDateTime(toZonedDateTimeSlots(arg, options));
  }
  static compare(arg0, arg1) {
    return compareZonedEpochSlots(toZonedDateTimeSlots(arg0), toZonedDateTimeSlots(arg1));
  }
  get calendarId() {
    return getCalendarSlotId(getZonedDateTimeSlots(this).calendar);
  }
  get timeZoneId() {
    return getZonedDateTimeSlots(this).timeZone.id;
  }
  get epochMilliseconds() {
    return epochNanoToMilli(getZonedDateTimeSlots(this).epochNanoseconds);
  }
  get epochNanoseconds() {
    return getZonedDateTimeSlots(this).epochNanoseconds;
  }
  get offset() {
    return formatOffsetNano(zonedEpochSlotsToIso(getZonedDateTimeSlots(this)).offsetNanoseconds);
  }
  get offsetNanoseconds() {
    return zonedEpochSlotsToIso(getZonedDateTimeSlots(this)).offsetNanoseconds;
  }
  get hoursInDay() {
    return computeZonedHoursInDay(getZonedDateTimeSlots(this));
  }
  with(mod, options = void 0) {
    return createZonedDateTime(withZonedDateTimeFields(getZonedDateTimeSlots(this), validateBag(mod), options));
  }
  withCalendar(calendarArg) {
    return createZonedDateTime({
      ...getZonedDateTimeSlots(this),
      calendar: refineCalendarArg(calendarArg)
    });
  }
  withTimeZone(timeZoneArg) {
    return createZonedDateTime({
      ...getZonedDateTimeSlots(this),
      timeZone: queryTimeZone(refineTimeZoneArg(timeZoneArg))
    });
  }
  withPlainTime(plainTimeArg = void 0) {
    return createZonedDateTime(zonedDateTimeWithPlainTime(getZonedDateTimeSlots(this), optionalToPlainTimeFields(plainTimeArg)));
  }
  add(durationArg, options = void 0) {
    const slots = getZonedDateTimeSlots(this);
    return createZonedDateTime(moveZonedEpochSlots(slots, toDurationSlots(durationArg), refineOverflowOptions(options)));
  }
  subtract(durationArg, options = void 0) {
    const slots = getZonedDateTimeSlots(this);
    return createZonedDateTime(moveZonedEpochSlots(slots, negateDurationFields(toDurationSlots(durationArg)), refineOverflowOptions(options)));
  }
  until(otherArg, options = void 0) {
    const slots = getZonedDateTimeSlots(this);
    const other = toZonedDateTimeSlots(otherArg);
    return createDuration(diffZonedDateTimes(0, slots, other, options));
  }
  since(otherArg, options = void 0) {
    const slots = getZonedDateTimeSlots(this);
    const other = toZonedDateTimeSlots(otherArg);
    return createDuration(diffZonedDateTimes(1, slots, other, options));
  }
  round(options) {
    const slots = getZonedDateTimeSlots(this);
    const [smallestUnit, roundingInc, roundingMode] = refineRoundingOptions(options);
    return createZonedDateTime(roundZonedEpochSlotsToUnit(slots, smallestUnit, roundingInc, roundingMode));
  }
  startOfDay() {
    return createZonedDateTime(computeZonedStartOfDay(getZonedDateTimeSlots(this)));
  }
  equals(otherArg) {
    return zonedDateTimesEqual(getZonedDateTimeSlots(this), toZonedDateTimeSlots(otherArg));
  }
  toInstant() {
    return createInstant(zonedDateTimeToInstant(getZonedDateTimeSlots(this)));
  }
  toPlainDateTime() {
    return createPlainDateTime(zonedDateTimeToDateTime(getZonedDateTimeSlots(this)));
  }
  toPlainDate() {
    return createPlainDate(zonedDateTimeToDate(getZonedDateTimeSlots(this)));
  }
  toPlainTime() {
    return createPlainTime(zonedDateTimeToTime(getZonedDateTimeSlots(this)));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getZonedDateTimeSlots(this);
    const format2 = new RawDateTimeFormat(locales, applyZonedFormatTimeZone(transformZonedOptions(options), getZonedTimeZoneId(slots)));
    return checkResolvedCalendarCompatible(format2, slots), format2.format(epochNanoToMilli(slots.epochNanoseconds));
  }
  toString(options = void 0) {
    return formatZonedDateTimeIso(getZonedDateTimeSlots(this), options);
  }
  toJSON() {
    return formatZonedDateTimeIso(getZonedDateTimeSlots(this));
  }
  getTimeZoneTransition(options) {
    const slots = getZonedDateTimeSlots(this);
    const newEpochNano = slots.timeZone.C(slots.epochNanoseconds, refineDirectionOptions(options));
    return void 0 !== newEpochNano ? createZonedDateTime({
      ...slots,
      epochNanoseconds: newEpochNano
    }) : null;
  }
  valueOf() {
    return forbiddenValueOf2();
  }
}, getZonedDateTimeIsoSlots, dateFieldGetters$1, dateDerivedGetters, timeGetters);
function createZonedDateTime(slots) {
  return initZonedDateTime(Object.create(ZonedDateTime.prototype), slots);
}
function getZonedDateTimeSlots(obj) {
  return getZonedDateTimeSlotsIfPresent(obj) || invalidRecordType();
}
function getZonedDateTimeIsoSlots(obj) {
  const slots = getZonedDateTimeSlots(obj);
  return {
    ...zonedEpochSlotsToIso(slots),
    calendar: slots.calendar
  };
}
function getZonedDateTimeSlotsIfPresent(obj) {
  return zonedDateTimeSlotsMap.get(obj);
}
function toZonedDateTimeSlots(arg, options) {
  if (isObjectLike2(arg)) {
    const ownSlots = getZonedDateTimeSlotsIfPresent(arg);
    if (ownSlots) {
      return refineZonedFieldOptions(options), ownSlots;
    }
    const calendar = getCalendarFromBag(arg);
    return refineZonedDateTimeObjectLike(refineTimeZoneArg, calendar, arg, options);
  }
  return parseZonedDateTime(arg, resolveBasicCalendarId, options);
}
function initZonedDateTime(instance, slots) {
  return zonedDateTimeSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}
function refineTimeZoneArg(arg) {
  if (isObjectLike2(arg)) {
    const slots = getZonedDateTimeSlotsIfPresent(arg);
    return slots || throwTypeError(invalidTimeZone(arg)), slots.timeZone.id;
  }
  return ((arg2) => resolveTimeZoneId(parseTimeZoneId(requireString(arg2))))(arg);
}
var instantSlotsMap = /* @__PURE__ */ new WeakMap();
var Instant = /* @__PURE__ */ defineTemporalClass(InstantBranding, class {
  constructor(epochNanoseconds) {
    const epochNano = checkEpochNanoInBounds(toBigInt(epochNanoseconds));
    initInstant(this, createEpochNanoSlots(epochNano));
  }
  static from(arg) {
    return createInstant(toInstantSlots(arg));
  }
  static fromEpochMilliseconds(epochMilli) {
    return createInstant(epochMilliToInstant(epochMilli));
  }
  static fromEpochNanoseconds(epochNano) {
    return createInstant(epochNanoToInstant(epochNano));
  }
  static compare(a, b) {
    return compareZonedEpochSlots(toInstantSlots(a), toInstantSlots(b));
  }
  get epochMilliseconds() {
    return epochNanoToMilli(getInstantSlots(this).epochNanoseconds);
  }
  get epochNanoseconds() {
    return getInstantSlots(this).epochNanoseconds;
  }
  add(durationArg) {
    const slots = getInstantSlots(this);
    return createInstant(createEpochNanoSlots(moveEpochNano(slots.epochNanoseconds, toDurationSlots(durationArg))));
  }
  subtract(durationArg) {
    const slots = getInstantSlots(this);
    return createInstant(createEpochNanoSlots(moveEpochNano(slots.epochNanoseconds, negateDurationFields(toDurationSlots(durationArg)))));
  }
  until(otherArg, options = void 0) {
    return createDuration(diffInstants(0, getInstantSlots(this), toInstantSlots(otherArg), options));
  }
  since(otherArg, options = void 0) {
    return createDuration(diffInstants(1, getInstantSlots(this), toInstantSlots(otherArg), options));
  }
  round(options) {
    const slots = getInstantSlots(this);
    const [smallestUnit, roundingInc, roundingMode] = refineRoundingOptions(options, 5, 1);
    return createInstant(createEpochNanoSlots(roundBigNanoToDayOriginInc(slots.epochNanoseconds, computeBigNanoInc(smallestUnit, roundingInc), roundingMode)));
  }
  equals(otherArg) {
    return instantsEqual(getInstantSlots(this), toInstantSlots(otherArg));
  }
  toZonedDateTimeISO(timeZoneArg) {
    return createZonedDateTime(instantToZonedDateTime(getInstantSlots(this), queryTimeZone(refineTimeZoneArg(timeZoneArg))));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getInstantSlots(this);
    return new RawDateTimeFormat(locales, transformInstantOptions(options)).format(epochNanoToMilli(slots.epochNanoseconds));
  }
  toString(options = void 0) {
    return formatInstantIso(refineTimeZoneArg, getInstantSlots(this), options);
  }
  toJSON() {
    return formatInstantIso(refineTimeZoneArg, getInstantSlots(this));
  }
  valueOf() {
    return forbiddenValueOf2();
  }
});
function createInstant(slots) {
  return initInstant(Object.create(Instant.prototype), slots);
}
function getInstantSlots(obj) {
  return getInstantSlotsIfPresent(obj) || invalidRecordType();
}
function getInstantSlotsIfPresent(obj) {
  return instantSlotsMap.get(obj);
}
function toInstantSlots(arg) {
  if (isObjectLike2(arg)) {
    const ownSlots = getInstantSlotsIfPresent(arg);
    if (ownSlots) {
      return ownSlots;
    }
    const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(arg);
    if (zonedDateTimeSlots) {
      return createEpochNanoSlots(zonedDateTimeSlots.epochNanoseconds);
    }
  }
  return parseInstant(arg);
}
var { toTemporalInstant } = {
  toTemporalInstant() {
    const epochMilli = Date.prototype.valueOf.call(this);
    return createInstant(createEpochNanoSlots(BigInt(requireNumberIsInteger(epochMilli)) * bigNanoInMilli));
  }
};
function initInstant(instance, slots) {
  return instantSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}
var plainMonthDaySlotsMap = /* @__PURE__ */ new WeakMap();
var PlainMonthDay = /* @__PURE__ */ defineTemporalClass(PlainMonthDayBranding, class {
  constructor(isoMonth, isoDay, calendar = void 0, referenceIsoYear) {
    const isoMonthInt = toIntegerWithTrunc(isoMonth);
    const isoDayInt = toIntegerWithTrunc(isoDay);
    const calendarImpl = resolveBasicCalendarArg(calendar);
    const isoYearInt = toIntegerWithTrunc(referenceIsoYear ?? isoEpochFirstLeapYear);
    const fields = checkIsoDateInBounds(validateIsoDateFields({
      year: isoYearInt,
      month: isoMonthInt,
      day: isoDayInt
    }));
    initPlainMonthDay(this, createDateSlots(fields, calendarImpl));
  }
  static from(arg, options = void 0) {
    return createPlainMonthDay(toPlainMonthDaySlots(arg, options));
  }
  get calendarId() {
    return getCalendarSlotId(getPlainMonthDaySlots(this).calendar);
  }
  with(mod, options = void 0) {
    return createPlainMonthDay(withMonthDayFields(getPlainMonthDaySlots(this), validateBag(mod), options));
  }
  equals(otherArg) {
    return plainMonthDaysEqual(getPlainMonthDaySlots(this), toPlainMonthDaySlots(otherArg));
  }
  toPlainDate(bag) {
    const slots = getPlainMonthDaySlots(this);
    return createPlainDate(monthDayToDate(slots.calendar, this, bag));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getPlainMonthDaySlots(this);
    const format2 = new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformMonthDayOptions(options)));
    return checkResolvedCalendarCompatible(format2, slots, 1), format2.format(isoDateToEpochMilli(slots));
  }
  toString(options = void 0) {
    return formatPlainMonthDayIso(getPlainMonthDaySlots(this), options);
  }
  toJSON() {
    return formatPlainMonthDayIso(getPlainMonthDaySlots(this));
  }
  valueOf() {
    return forbiddenValueOf2();
  }
}, getPlainMonthDaySlots, monthDayFieldGetters$1);
function createPlainMonthDay(slots) {
  return initPlainMonthDay(Object.create(PlainMonthDay.prototype), slots);
}
function getPlainMonthDaySlots(obj) {
  return getPlainMonthDaySlotsIfPresent(obj) || invalidRecordType();
}
function getPlainMonthDaySlotsIfPresent(obj) {
  return plainMonthDaySlotsMap.get(obj);
}
function toPlainMonthDaySlots(arg, options) {
  if (isObjectLike2(arg)) {
    const ownSlots = getPlainMonthDaySlotsIfPresent(arg);
    if (ownSlots) {
      return refineOverflowOptions(options), ownSlots;
    }
    const calendarMaybe = extractCalendarFromBag(arg);
    return refinePlainMonthDayObjectLike(void 0 === calendarMaybe ? isoCalendarImpl : calendarMaybe, void 0 === calendarMaybe, arg, options);
  }
  const res = parsePlainMonthDay(arg, resolveBasicCalendarId);
  return refineOverflowOptions(options), res;
}
function initPlainMonthDay(instance, slots) {
  return plainMonthDaySlotsMap.set(instance, slots), attachDebugString(instance), instance;
}
var plainYearMonthSlotsMap = /* @__PURE__ */ new WeakMap();
var PlainYearMonth = /* @__PURE__ */ defineTemporalClass(PlainYearMonthBranding, class {
  constructor(isoYear, isoMonth, calendar = void 0, referenceIsoDay) {
    const isoYearInt = toIntegerWithTrunc(isoYear);
    const isoMonthInt = toIntegerWithTrunc(isoMonth);
    const calendarImpl = resolveBasicCalendarArg(calendar);
    const isoDayInt = toIntegerWithTrunc(referenceIsoDay ?? 1);
    const fields = checkIsoYearMonthInBounds(validateIsoDateFields({
      year: isoYearInt,
      month: isoMonthInt,
      day: isoDayInt
    }));
    initPlainYearMonth(this, createDateSlots(fields, calendarImpl));
  }
  static from(arg, options = void 0) {
    return createPlainYearMonth(toPlainYearMonthSlots(arg, options));
  }
  static compare(arg0, arg1) {
    return compareIsoDateFields(toPlainYearMonthSlots(arg0), toPlainYearMonthSlots(arg1));
  }
  get calendarId() {
    return getCalendarSlotId(getPlainYearMonthSlots(this).calendar);
  }
  with(mod, options = void 0) {
    return createPlainYearMonth(withYearMonthFields(getPlainYearMonthSlots(this), validateBag(mod), options));
  }
  add(durationArg, options = void 0) {
    const slots = getPlainYearMonthSlots(this);
    return createPlainYearMonth(createDateSlots(moveYearMonth(slots.calendar, slots, toDurationSlots(durationArg), refineOverflowOptions(options)), slots.calendar));
  }
  subtract(durationArg, options = void 0) {
    const slots = getPlainYearMonthSlots(this);
    return createPlainYearMonth(createDateSlots(moveYearMonth(slots.calendar, slots, negateDurationFields(toDurationSlots(durationArg)), refineOverflowOptions(options)), slots.calendar));
  }
  until(otherArg, options = void 0) {
    const slots = getPlainYearMonthSlots(this);
    const other = toPlainYearMonthSlots(otherArg);
    return createDuration(diffYearMonths(0, slots, other, options));
  }
  since(otherArg, options = void 0) {
    const slots = getPlainYearMonthSlots(this);
    const other = toPlainYearMonthSlots(otherArg);
    return createDuration(diffYearMonths(1, slots, other, options));
  }
  equals(otherArg) {
    return plainYearMonthsEqual(getPlainYearMonthSlots(this), toPlainYearMonthSlots(otherArg));
  }
  toPlainDate(bag) {
    const slots = getPlainYearMonthSlots(this);
    return createPlainDate(yearMonthToDate(slots.calendar, this, bag));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getPlainYearMonthSlots(this);
    const format2 = new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformYearMonthOptions(options)));
    return checkResolvedCalendarCompatible(format2, slots, 1), format2.format(isoDateToEpochMilli(slots));
  }
  toString(options = void 0) {
    return formatPlainYearMonthIso(getPlainYearMonthSlots(this), options);
  }
  toJSON() {
    return formatPlainYearMonthIso(getPlainYearMonthSlots(this));
  }
  valueOf() {
    return forbiddenValueOf2();
  }
}, getPlainYearMonthSlots, yearMonthFieldGetters$1, yearMonthDerivedGetters);
function createPlainYearMonth(slots) {
  return initPlainYearMonth(Object.create(PlainYearMonth.prototype), slots);
}
function getPlainYearMonthSlots(obj) {
  return getPlainYearMonthSlotsIfPresent(obj) || invalidRecordType();
}
function getPlainYearMonthSlotsIfPresent(obj) {
  return plainYearMonthSlotsMap.get(obj);
}
function toPlainYearMonthSlots(arg, options) {
  if (isObjectLike2(arg)) {
    const ownSlots = getPlainYearMonthSlotsIfPresent(arg);
    if (ownSlots) {
      return refineOverflowOptions(options), ownSlots;
    }
    const calendar = getCalendarFromBag(arg);
    return refinePlainYearMonthObjectLike(calendar, arg, options);
  }
  const res = parsePlainYearMonth(arg, resolveBasicCalendarId);
  return refineOverflowOptions(options), res;
}
function initPlainYearMonth(instance, slots) {
  return plainYearMonthSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}
function getTemporalBrandingAndSlots(obj) {
  if (!isObjectLike2(obj)) {
    return;
  }
  let slots = getInstantSlotsIfPresent(obj);
  return slots ? [InstantBranding, slots] : (slots = getZonedDateTimeSlotsIfPresent(obj), slots ? [ZonedDateTimeBranding, slots] : (slots = getPlainDateTimeSlotsIfPresent(obj), slots ? [PlainDateTimeBranding, slots] : (slots = getPlainDateSlotsIfPresent(obj), slots ? [PlainDateBranding, slots] : (slots = getPlainTimeSlotsIfPresent(obj), slots ? [PlainTimeBranding, slots] : (slots = getPlainYearMonthSlotsIfPresent(obj), slots ? [PlainYearMonthBranding, slots] : (slots = getPlainMonthDaySlotsIfPresent(obj), slots ? [PlainMonthDayBranding, slots] : (slots = getDurationSlotsIfPresent(obj), slots ? [DurationBranding, slots] : void 0)))))));
}
function validateBag(bag) {
  return (getTemporalBrandingAndSlots(bag) || void 0 !== bag.calendar || void 0 !== bag.timeZone) && throwTypeError(invalidBag), bag;
}
var plainTimeSlotsMap = /* @__PURE__ */ new WeakMap();
var PlainTime = /* @__PURE__ */ defineTemporalClass(PlainTimeBranding, class {
  constructor(hour = 0, minute = 0, second = 0, millisecond = 0, microsecond = 0, nanosecond = 0) {
    const fields = validateTimeFields(mapProps(toIntegerWithTrunc, {
      hour,
      minute,
      second,
      millisecond,
      microsecond,
      nanosecond
    }));
    initPlainTime(this, createTimeSlots(fields));
  }
  static from(arg, options = void 0) {
    return createPlainTime(toPlainTimeSlots(arg, options));
  }
  static compare(arg0, arg1) {
    return compareTimeFields(toPlainTimeSlots(arg0), toPlainTimeSlots(arg1));
  }
  with(mod, options = void 0) {
    return createPlainTime(withTimeFields(getPlainTimeSlots(this), validateBag(mod), options));
  }
  add(durationArg) {
    const slots = getPlainTimeSlots(this);
    return createPlainTime(moveTime(slots, toDurationSlots(durationArg))[0]);
  }
  subtract(durationArg) {
    const slots = getPlainTimeSlots(this);
    return createPlainTime(moveTime(slots, negateDurationFields(toDurationSlots(durationArg)))[0]);
  }
  until(otherArg, options = void 0) {
    return createDuration(diffTimes(0, getPlainTimeSlots(this), toPlainTimeSlots(otherArg), options));
  }
  since(otherArg, options = void 0) {
    return createDuration(diffTimes(1, getPlainTimeSlots(this), toPlainTimeSlots(otherArg), options));
  }
  round(options) {
    const slots = getPlainTimeSlots(this);
    const [smallestUnit, roundingInc, roundingMode] = refineRoundingOptions(options, 5);
    return createPlainTime(roundTimeToUnit(slots, smallestUnit, roundingInc, roundingMode)[0]);
  }
  equals(other) {
    return plainTimesEqual(getPlainTimeSlots(this), toPlainTimeSlots(other));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getPlainTimeSlots(this);
    return new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformTimeOptions(options))).format(timeFieldsToMilli(slots));
  }
  toString(options = void 0) {
    return formatPlainTimeIso(getPlainTimeSlots(this), options);
  }
  toJSON() {
    return formatPlainTimeIso(getPlainTimeSlots(this));
  }
  valueOf() {
    return forbiddenValueOf2();
  }
}, getPlainTimeSlots, timeGetters);
function createPlainTime(slots) {
  return initPlainTime(Object.create(PlainTime.prototype), slots);
}
function getPlainTimeSlots(obj) {
  return getPlainTimeSlotsIfPresent(obj) || invalidRecordType();
}
function getPlainTimeSlotsIfPresent(obj) {
  return plainTimeSlotsMap.get(obj);
}
function toPlainTimeSlots(arg, options) {
  if (isObjectLike2(arg)) {
    const ownSlots = getPlainTimeSlotsIfPresent(arg);
    if (ownSlots) {
      return refineOverflowOptions(options), ownSlots;
    }
    const dateTimeSlots = getPlainDateTimeSlotsIfPresent(arg);
    if (dateTimeSlots) {
      return refineOverflowOptions(options), createTimeSlots(dateTimeSlots);
    }
    const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(arg);
    return zonedDateTimeSlots ? (refineOverflowOptions(options), zonedDateTimeToTime(zonedDateTimeSlots)) : refinePlainTimeObjectLike(arg, options);
  }
  const timeSlots = parsePlainTime(arg);
  return refineOverflowOptions(options), timeSlots;
}
function optionalToPlainTimeFields(timeArg) {
  return void 0 === timeArg ? void 0 : toPlainTimeSlots(timeArg);
}
function initPlainTime(instance, slots) {
  return plainTimeSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}
var plainDateTimeSlotsMap = /* @__PURE__ */ new WeakMap();
var PlainDateTime = /* @__PURE__ */ defineTemporalClass(PlainDateTimeBranding, class {
  constructor(isoYear, isoMonth, isoDay, hour = 0, minute = 0, second = 0, millisecond = 0, microsecond = 0, nanosecond = 0, calendar = void 0) {
    const fields = checkIsoDateTimeInBounds(validateIsoDateTimeFields(mapProps(toIntegerWithTrunc, {
      year: isoYear,
      month: isoMonth,
      day: isoDay,
      hour,
      minute,
      second,
      millisecond,
      microsecond,
      nanosecond
    })));
    const calendarImpl = resolveBasicCalendarArg(calendar);
    initPlainDateTime(this, createDateTimeSlots(fields, calendarImpl));
  }
  static from(arg, options = void 0) {
    return createPlainDateTime(toPlainDateTimeSlots(arg, options));
  }
  static compare(arg0, arg1) {
    const slots0 = toPlainDateTimeSlots(arg0);
    const slots1 = toPlainDateTimeSlots(arg1);
    return compareIsoDateTimeFields(slots0, slots1);
  }
  get calendarId() {
    return getCalendarSlotId(getPlainDateTimeSlots(this).calendar);
  }
  with(mod, options = void 0) {
    return createPlainDateTime(withDateTimeFields(getPlainDateTimeSlots(this), validateBag(mod), options));
  }
  withCalendar(calendarArg) {
    const slots = getPlainDateTimeSlots(this);
    return createPlainDateTime(createDateTimeSlots(slots, refineCalendarArg(calendarArg)));
  }
  withPlainTime(plainTimeArg = void 0) {
    const slots = getPlainDateTimeSlots(this);
    return createPlainDateTime(createDateTimeFromRefinedFields(slots, optionalToPlainTimeFields(plainTimeArg), slots.calendar));
  }
  add(durationArg, options = void 0) {
    const slots = getPlainDateTimeSlots(this);
    return createPlainDateTime(createDateTimeSlots(moveDateTime(slots.calendar, slots, toDurationSlots(durationArg), refineOverflowOptions(options)), slots.calendar));
  }
  subtract(durationArg, options = void 0) {
    const slots = getPlainDateTimeSlots(this);
    return createPlainDateTime(createDateTimeSlots(moveDateTime(slots.calendar, slots, negateDurationFields(toDurationSlots(durationArg)), refineOverflowOptions(options)), slots.calendar));
  }
  until(otherArg, options = void 0) {
    const slots = getPlainDateTimeSlots(this);
    const other = toPlainDateTimeSlots(otherArg);
    return createDuration(diffDateTimes(0, slots, other, options));
  }
  since(otherArg, options = void 0) {
    const slots = getPlainDateTimeSlots(this);
    const other = toPlainDateTimeSlots(otherArg);
    return createDuration(diffDateTimes(1, slots, other, options));
  }
  round(options) {
    const slots = getPlainDateTimeSlots(this);
    const [smallestUnit, roundingInc, roundingMode] = refineRoundingOptions(options);
    return createPlainDateTime(createDateTimeSlots(roundDateTimeToUnit(slots, smallestUnit, roundingInc, roundingMode), slots.calendar));
  }
  equals(otherArg) {
    return plainDateTimesEqual(getPlainDateTimeSlots(this), toPlainDateTimeSlots(otherArg));
  }
  toZonedDateTime(timeZoneArg, options = void 0) {
    return createZonedDateTime(dateTimeToZonedDateTime(getPlainDateTimeSlots(this), queryTimeZone(refineTimeZoneArg(timeZoneArg)), refineEpochDisambigOptions(options)));
  }
  toPlainDate() {
    const slots = getPlainDateTimeSlots(this);
    return createPlainDate(createDateSlots(slots, slots.calendar));
  }
  toPlainTime() {
    return createPlainTime(createTimeSlots(getPlainDateTimeSlots(this)));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getPlainDateTimeSlots(this);
    const format2 = new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformDateTimeOptions(options)));
    return checkResolvedCalendarCompatible(format2, slots), format2.format(isoDateTimeToEpochMilli(slots));
  }
  toString(options = void 0) {
    return formatPlainDateTimeIso(getPlainDateTimeSlots(this), options);
  }
  toJSON() {
    return formatPlainDateTimeIso(getPlainDateTimeSlots(this));
  }
  valueOf() {
    return forbiddenValueOf2();
  }
}, getPlainDateTimeSlots, dateFieldGetters$1, dateDerivedGetters, timeGetters);
function createPlainDateTime(slots) {
  return initPlainDateTime(Object.create(PlainDateTime.prototype), slots);
}
function getPlainDateTimeSlots(obj) {
  return getPlainDateTimeSlotsIfPresent(obj) || invalidRecordType();
}
function getPlainDateTimeSlotsIfPresent(obj) {
  return plainDateTimeSlotsMap.get(obj);
}
function toPlainDateTimeSlots(arg, options) {
  if (isObjectLike2(arg)) {
    const ownSlots = getPlainDateTimeSlotsIfPresent(arg);
    if (ownSlots) {
      return refineOverflowOptions(options), ownSlots;
    }
    const dateSlots = getPlainDateSlotsIfPresent(arg);
    if (dateSlots) {
      return refineOverflowOptions(options), createDateTimeSlots(combineDateAndTime(dateSlots, timeFieldDefaults), dateSlots.calendar);
    }
    const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(arg);
    if (zonedDateTimeSlots) {
      return refineOverflowOptions(options), zonedDateTimeToDateTime(zonedDateTimeSlots);
    }
    const calendar = getCalendarFromBag(arg);
    return refinePlainDateTimeObjectLike(calendar, arg, options);
  }
  const res = parsePlainDateTime(arg, resolveBasicCalendarId);
  return refineOverflowOptions(options), res;
}
function initPlainDateTime(instance, slots) {
  return plainDateTimeSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}
var plainDateSlotsMap = /* @__PURE__ */ new WeakMap();
var PlainDate = /* @__PURE__ */ defineTemporalClass(PlainDateBranding, class {
  constructor(isoYear, isoMonth, isoDay, calendar = void 0) {
    const fields = checkIsoDateInBounds(validateIsoDateFields(mapProps(toIntegerWithTrunc, {
      year: isoYear,
      month: isoMonth,
      day: isoDay
    })));
    const calendarImpl = resolveBasicCalendarArg(calendar);
    initPlainDate(this, createDateSlots(fields, calendarImpl));
  }
  static from(arg, options = void 0) {
    return createPlainDate(toPlainDateSlots(arg, options));
  }
  static compare(arg0, arg1) {
    return compareIsoDateFields(toPlainDateSlots(arg0), toPlainDateSlots(arg1));
  }
  get calendarId() {
    return getCalendarSlotId(getPlainDateSlots(this).calendar);
  }
  with(mod, options = void 0) {
    return createPlainDate(withDateFields(getPlainDateSlots(this), validateBag(mod), options));
  }
  withCalendar(calendarArg) {
    const slots = getPlainDateSlots(this);
    return createPlainDate(createDateSlots(slots, refineCalendarArg(calendarArg)));
  }
  add(durationArg, options = void 0) {
    const slots = getPlainDateSlots(this);
    return createPlainDate(createDateSlots(moveDate(slots.calendar, slots, toDurationSlots(durationArg), refineOverflowOptions(options)), slots.calendar));
  }
  subtract(durationArg, options = void 0) {
    const slots = getPlainDateSlots(this);
    return createPlainDate(createDateSlots(moveDate(slots.calendar, slots, negateDurationFields(toDurationSlots(durationArg)), refineOverflowOptions(options)), slots.calendar));
  }
  until(otherArg, options = void 0) {
    const slots = getPlainDateSlots(this);
    const other = toPlainDateSlots(otherArg);
    return createDuration(diffDates(0, slots, other, options));
  }
  since(otherArg, options = void 0) {
    const slots = getPlainDateSlots(this);
    const other = toPlainDateSlots(otherArg);
    return createDuration(diffDates(1, slots, other, options));
  }
  equals(otherArg) {
    return plainDatesEqual(getPlainDateSlots(this), toPlainDateSlots(otherArg));
  }
  toZonedDateTime(options) {
    const optionsObj = isObjectLike2(options) ? {
      timeZone: options.timeZone,
      plainTime: options.plainTime
    } : {
      timeZone: options
    };
    const slots = getPlainDateSlots(this);
    const timeZoneId = refineTimeZoneArg(optionsObj.timeZone);
    const plainTimeArg = optionsObj.plainTime;
    const timeFields = void 0 !== plainTimeArg ? toPlainTimeSlots(plainTimeArg) : void 0;
    return createZonedDateTime(dateToZonedDateTime(slots, queryTimeZone(timeZoneId), timeFields));
  }
  toPlainDateTime(plainTimeArg = void 0) {
    const slots = getPlainDateSlots(this);
    return createPlainDateTime(createDateTimeFromRefinedFields(slots, optionalToPlainTimeFields(plainTimeArg), slots.calendar));
  }
  toPlainYearMonth() {
    const slots = getPlainDateSlots(this);
    return createPlainYearMonth(fieldsToYearMonth(slots.calendar, this));
  }
  toPlainMonthDay() {
    const slots = getPlainDateSlots(this);
    return createPlainMonthDay(fieldsToMonthDay(slots.calendar, this));
  }
  toLocaleString(locales = void 0, options = {}) {
    const slots = getPlainDateSlots(this);
    const format2 = new RawDateTimeFormat(locales, applyPlainFormatTimeZone(transformDateOptions(options)));
    return checkResolvedCalendarCompatible(format2, slots), format2.format(isoDateToEpochMilli(slots));
  }
  toString(options = void 0) {
    return formatPlainDateIso(getPlainDateSlots(this), options);
  }
  toJSON() {
    return formatPlainDateIso(getPlainDateSlots(this));
  }
  valueOf() {
    return forbiddenValueOf2();
  }
}, getPlainDateSlots, dateFieldGetters$1, dateDerivedGetters);
function createPlainDate(slots) {
  return initPlainDate(Object.create(PlainDate.prototype), slots);
}
function getPlainDateSlots(obj) {
  return getPlainDateSlotsIfPresent(obj) || invalidRecordType();
}
function getPlainDateSlotsIfPresent(obj) {
  return plainDateSlotsMap.get(obj);
}
function toPlainDateSlots(arg, options) {
  if (isObjectLike2(arg)) {
    const ownSlots = getPlainDateSlotsIfPresent(arg);
    if (ownSlots) {
      return refineOverflowOptions(options), ownSlots;
    }
    const dateTimeSlots = getPlainDateTimeSlotsIfPresent(arg);
    if (dateTimeSlots) {
      return refineOverflowOptions(options), createDateSlots(dateTimeSlots, dateTimeSlots.calendar);
    }
    const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(arg);
    if (zonedDateTimeSlots) {
      return refineOverflowOptions(options), zonedDateTimeToDate(zonedDateTimeSlots);
    }
    const calendar = getCalendarFromBag(arg);
    return refinePlainDateObjectLike(calendar, arg, options);
  }
  const res = parsePlainDate(arg, resolveBasicCalendarId);
  return refineOverflowOptions(options), res;
}
function initPlainDate(instance, slots) {
  return plainDateSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}
function getCalendarFromBag(bag) {
  const calendar = extractCalendarFromBag(bag);
  return void 0 === calendar ? isoCalendarImpl : calendar;
}
function extractCalendarFromBag(bag) {
  const { calendar: calendarArg } = bag;
  if (void 0 !== calendarArg) {
    return refineCalendarArg(calendarArg);
  }
}
function refineCalendarArg(arg) {
  if (isObjectLike2(arg)) {
    const slots = getPlainDateSlotsIfPresent(arg) || getPlainDateTimeSlotsIfPresent(arg) || getZonedDateTimeSlotsIfPresent(arg) || getPlainMonthDaySlotsIfPresent(arg) || getPlainYearMonthSlotsIfPresent(arg);
    return slots || throwTypeError(invalidCalendar(arg)), slots.calendar;
  }
  return ((arg2) => resolveBasicCalendarId(parseCalendarId(requireString(arg2))))(arg);
}
var durationSlotsMap = /* @__PURE__ */ new WeakMap();
var Duration = /* @__PURE__ */ defineTemporalClass(DurationBranding, class {
  constructor(years = 0, months3 = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0, microseconds = 0, nanoseconds = 0) {
    const fields = validateDurationFields(mapProps(toStrictInteger, {
      years,
      months: months3,
      weeks,
      days,
      hours,
      minutes,
      seconds,
      milliseconds,
      microseconds,
      nanoseconds
    }));
    initDuration(this, createDurationSlots(fields));
  }
  static from(arg) {
    return createDuration(toDurationSlots(arg));
  }
  static compare(durationArg0, durationArg1, options = void 0) {
    return compareDurations(refinePublicRelativeTo, toDurationSlots(durationArg0), toDurationSlots(durationArg1), options);
  }
  get sign() {
    return getDurationSlots(this).sign;
  }
  get blank() {
    return !getDurationSlots(this).sign;
  }
  with(mod) {
    return createDuration(mergeDurationFields(getDurationSlots(this), mod));
  }
  negated() {
    return createDuration(negateDuration(getDurationSlots(this)));
  }
  abs() {
    return createDuration(absDuration(getDurationSlots(this)));
  }
  add(otherArg) {
    return createDuration(addDurationsWithoutRelativeTo(0, getDurationSlots(this), toDurationSlots(otherArg)));
  }
  subtract(otherArg) {
    return createDuration(addDurationsWithoutRelativeTo(1, getDurationSlots(this), toDurationSlots(otherArg)));
  }
  round(roundTo) {
    return createDuration(roundDuration(refinePublicRelativeTo, getDurationSlots(this), roundTo));
  }
  total(totalOf) {
    return totalDuration(refinePublicRelativeTo, getDurationSlots(this), totalOf);
  }
  toLocaleString(locales = void 0, options) {
    const slots = getDurationSlots(this);
    return Intl.DurationFormat ? new Intl.DurationFormat(locales, options).format(slots) : formatDurationIso(slots, options);
  }
  toString(options = void 0) {
    return formatDurationIso(getDurationSlots(this), options);
  }
  toJSON() {
    return formatDurationIso(getDurationSlots(this));
  }
  valueOf() {
    return forbiddenValueOf2();
  }
}, getDurationSlots, durationGetters);
function createDuration(slots) {
  return initDuration(Object.create(Duration.prototype), slots);
}
function getDurationSlots(obj) {
  return getDurationSlotsIfPresent(obj) || invalidRecordType();
}
function getDurationSlotsIfPresent(obj) {
  return durationSlotsMap.get(obj);
}
function toDurationSlots(arg) {
  if (isObjectLike2(arg)) {
    return getDurationSlotsIfPresent(arg) || refineDurationObjectLike(arg);
  }
  return parseDuration(arg);
}
function refinePublicRelativeTo(relativeTo) {
  if (void 0 !== relativeTo) {
    if (isObjectLike2(relativeTo)) {
      const zonedDateTimeSlots = getZonedDateTimeSlotsIfPresent(relativeTo);
      if (zonedDateTimeSlots) {
        return zonedDateTimeSlots;
      }
      const dateSlots = getPlainDateSlotsIfPresent(relativeTo);
      if (dateSlots) {
        return dateSlots;
      }
      const dateTimeSlots = getPlainDateTimeSlotsIfPresent(relativeTo);
      if (dateTimeSlots) {
        return createDateSlots(dateTimeSlots, dateTimeSlots.calendar);
      }
      const calendar = getCalendarFromBag(relativeTo);
      return refineMaybeZonedDateTimeObjectLike(refineTimeZoneArg, calendar, relativeTo);
    }
    return parseRelativeToSlots(relativeTo, resolveBasicCalendarId);
  }
}
function initDuration(instance, slots) {
  return durationSlotsMap.set(instance, slots), attachDebugString(instance), instance;
}
var Now = /* @__PURE__ */ Object.defineProperties({}, {
  ...createStringTagDescriptors("Temporal.Now"),
  ...createPropDescriptors({
    timeZoneId() {
      return getCurrentTimeZoneId();
    },
    instant() {
      return createInstant(createEpochNanoSlots(getCurrentEpochNano()));
    },
    zonedDateTimeISO(timeZoneArg = getCurrentTimeZoneId()) {
      const timeZone = queryTimeZone(refineTimeZoneArg(timeZoneArg));
      return createZonedDateTime(createZonedEpochNanoSlots(getCurrentEpochNano(), timeZone));
    },
    plainDateTimeISO(timeZoneArg = getCurrentTimeZoneId()) {
      const isoDateTime = getCurrentIsoDateTime(queryTimeZone(refineTimeZoneArg(timeZoneArg)));
      return createPlainDateTime(createDateTimeSlots(isoDateTime));
    },
    plainDateISO(timeZoneArg = getCurrentTimeZoneId()) {
      const isoDateTime = getCurrentIsoDateTime(queryTimeZone(refineTimeZoneArg(timeZoneArg)));
      return createPlainDate(createDateSlots(isoDateTime));
    },
    plainTimeISO(timeZoneArg = getCurrentTimeZoneId()) {
      const isoDateTime = getCurrentIsoDateTime(queryTimeZone(refineTimeZoneArg(timeZoneArg)));
      return createPlainTime(createTimeSlots(isoDateTime));
    }
  })
});
var Temporal = /* @__PURE__ */ Object.defineProperties({}, {
  ...createStringTagDescriptors("Temporal"),
  ...createPropDescriptors({
    PlainYearMonth,
    PlainMonthDay,
    PlainDate,
    PlainTime,
    PlainDateTime,
    ZonedDateTime,
    Instant,
    Duration,
    Now
  })
});

// node_modules/temporal-polyfill/index.js
var Temporal2 = NativeTemporal || Temporal;
var toTemporalInstant2 = NativeTemporal ? Date.prototype.toTemporalInstant : toTemporalInstant;

// core/errors.ts
var at = ({ line, byte }) => line !== void 0 && line !== null ? ` at line ${line}` : byte !== void 0 && byte !== null ? ` at byte ${byte}` : "";
var wordings = {
  "file.missing": ({ name: name2 }) => ({ title: `${name2} is not there.`, hint: "Check the path, or choose the file again." }),
  "file.empty": ({ name: name2 }) => ({
    title: `${name2} is empty (0 bytes).`,
    hint: "Export it again and check its size before you add it."
  }),
  "file.unreadable": (d) => ({
    title: `${d.name} can't be read${at(d)}: ${d.reason}.`,
    hint: "Export the file again, or open it in a text editor to see what is there."
  }),
  "file.binary": (d) => ({
    title: `${d.name} holds binary data${at(d)}, not text.`,
    hint: `It looks like ${d.looksLike ?? "another kind of file"}. Export it as text, CSV or JSON.`
  }),
  "file.tooLarge": ({ name: name2, limit }) => ({
    title: `${name2} is larger than ${limit}.`,
    hint: "Export a shorter time range."
  }),
  "picture.tooLarge": ({ name: name2, limit }) => ({
    title: `${name2} is larger than ${limit}.`,
    hint: "Save the picture smaller, or cut out the part that matters."
  }),
  "picture.unreadable": ({ name: name2 }) => ({
    title: `${name2} is not a picture that can be shown.`,
    hint: "Save it as PNG, JPEG or GIF."
  }),
  "file.folder": ({ name: name2 }) => ({ title: `${name2} is a folder.`, hint: "Name the files in it." }),
  "import.unrecognised": ({ name: name2, looksLike: looksLike2 }) => ({
    title: `${name2} is not a format that Faultline knows${looksLike2 ? `; it looks like ${looksLike2}` : ""}.`,
    hint: "Choose the format by hand, or export it as CSV with a time column."
  }),
  "import.misnamed": ({ name: name2, looksLike: looksLike2 }) => ({
    title: `${name2} is ${looksLike2}, whatever its name says.`,
    hint: "Download the file again while signed in, or export it as CSV or JSON."
  }),
  "import.broken": (d) => ({
    title: `${d.name} stops making sense${at(d)}: ${d.reason}.`,
    hint: "The file may be cut off. Export it again."
  }),
  "import.limit": (d) => ({
    title: `${d.name} has ${d.what}${at(d)}; the limit is ${d.limit}.`,
    hint: "Export fewer columns or a shorter time range."
  }),
  "zip.unsafe": (d) => ({
    title: `${d.name} was refused whole because of \u201C${d.entry}\u201D in it: ${d.reason}.`,
    hint: "Unpack it with care and add the files that you need, one by one."
  }),
  "zip.damaged": (d) => ({
    title: `${d.name} is a zip archive that cannot be unpacked${d.entry ? ` at \u201C${d.entry}\u201D` : ""}: ${d.reason}.`,
    hint: "The archive may be cut off or damaged. Export or download it again."
  }),
  "import.cancelled": ({ name: name2 }) => ({ title: `Reading ${name2} was cancelled.`, hint: "Nothing was changed." }),
  "import.noTime": ({ name: name2, closest }) => ({
    title: `${name2} has no time column${closest ? `; \u201C${closest}\u201D came closest` : ""}.`,
    hint: "Map the columns: --map time=COLUMN,text=COLUMN."
  }),
  "import.question": ({ name: name2, question: question2 }) => ({
    title: `${name2} can be read in more than one way: ${question2}.`,
    hint: "Say which, then import again. Nothing was added."
  }),
  "import.unknownFormat": ({ format: format2 }) => ({
    title: `There is no format called ${format2}.`,
    hint: "faultline inspect FILE shows what a file is taken for."
  }),
  "postmortem.damaged": (d) => ({
    title: `${d.name} can't be opened${at(d)}: ${d.reason}.`,
    hint: "It was left as it is. Bring back an earlier version, or repair the file in a text editor."
  }),
  "postmortem.newer": ({ name: name2, found }) => ({
    title: `${name2} was written by a newer Faultline (format ${found}).`,
    hint: "It opens read-only. Update Faultline to edit it."
  }),
  "postmortem.missing": ({ name: name2 }) => ({
    title: `There is no postmortem in ${name2}.`,
    hint: "Make one with: faultline new DIR."
  }),
  "postmortem.exists": ({ name: name2 }) => ({
    title: `${name2} already holds a postmortem.`,
    hint: "Choose another folder, or import into this one."
  }),
  "postmortem.readOnly": ({ name: name2 }) => ({ title: `${name2} is open to read only.`, hint: "Save a copy to edit it." }),
  "library.missing": ({ name: name2 }) => ({
    title: `The library folder ${name2} is not there.`,
    hint: "Choose another folder, or bring the drive back."
  }),
  "git.failed": ({ name: name2, reason }) => ({
    title: `Git could not be set up in ${name2}: ${reason}.`,
    hint: "Nothing else was changed. Run the same in a terminal to see more."
  }),
  "save.full": ({ name: name2 }) => ({
    title: `The disk is full, so ${name2} was not saved.`,
    hint: "Your text is in the recovery log. Free some space; Faultline tries again by itself."
  }),
  "save.denied": ({ name: name2 }) => ({
    title: `Faultline may not write ${name2}.`,
    hint: "Check the rights of the folder, or save somewhere else."
  }),
  "save.readOnlyDisk": ({ name: name2 }) => ({
    title: `${name2} lies on a disk that can only be read.`,
    hint: "Save somewhere else."
  }),
  "save.busy": ({ name: name2 }) => ({
    title: `${name2} is held by another program.`,
    hint: "A sync client or virus scanner often lets go after a moment; Faultline tries again."
  }),
  "save.failed": ({ name: name2, reason }) => ({
    title: `${name2} was not saved: ${reason}.`,
    hint: "Your text is in the recovery log. Save somewhere else."
  }),
  "save.changed": ({ name: name2 }) => ({
    title: `${name2} was changed by someone else since it was opened.`,
    hint: "Look at both versions and choose."
  }),
  "template.bad": ({ name: name2, reason }) => ({
    title: `The template ${name2} can't be used: ${reason}.`,
    hint: "Correct the file, or choose another guide."
  }),
  "guide.unknown": ({ guide, known }) => ({ title: `There is no guide called ${guide}.`, hint: `Guides: ${known}.` }),
  "mark.unknown": ({ mark, known }) => ({ title: `There is no mark called ${mark}.`, hint: `Marks: ${known}.` }),
  "mark.noSource": ({ from }) => ({
    title: `There is nothing to accept: ${from}.`,
    hint: "Import a page entry that states a duration, or a metrics file, or set the marks by hand."
  }),
  "event.unknown": ({ event }) => ({
    title: `There is no event ${event} in this postmortem.`,
    hint: "faultline inspect --values lists events with their ids."
  }),
  "series.unknown": ({ series, known }) => ({
    title: `There is no series called ${series}.`,
    hint: `Series: ${known}.`
  }),
  "export.blocked": ({ count: count2 }) => ({
    title: `Nothing was written: ${count2} ${Number(count2) === 1 ? "finding blocks" : "findings block"} this export.`,
    hint: "Settle them, or add --force to write all the same."
  }),
  "export.unknownFormat": ({ format: format2, known }) => ({
    title: `There is no export format called ${format2}.`,
    hint: `Formats: ${known}.`
  }),
  "export.badReference": ({ name: name2, reason }) => ({
    title: `The look of ${name2 ?? "the company file"} can't be taken over: ${reason}.`,
    hint: "Open it in Word and save it as .docx, or export without it."
  }),
  "export.version": ({ version, free }) => ({
    title: `Version ${version} has left from another copy meanwhile.`,
    hint: `Export again: it becomes version ${free}.`
  }),
  "export.differs": ({ file }) => ({
    title: `${file} is not what once left.`,
    hint: "Save that version again first, or export a new one."
  }),
  "export.noEarlier": () => ({
    title: "Nothing has left for this reader yet, so nothing has changed for them.",
    hint: "Export a first version; the next one can say what changed."
  }),
  "export.noPdf": ({ reason }) => ({
    title: `A PDF can't be printed here${reason ? `: ${reason}` : ": no browser that prints was found"}.`,
    hint: "Install Chromium, Chrome or Edge, or name one in FAULTLINE_CHROMIUM. Or export html and print it."
  }),
  usage: ({ reason }) => ({ title: `${reason}.`, hint: "faultline --help shows every command." }),
  "host.refused": ({ reason }) => ({
    title: `This was refused: ${reason}.`,
    hint: "Open the app again with a fresh link."
  }),
  "host.gone": () => ({
    title: "The Faultline server has stopped.",
    hint: "Your text is still here. Start it again, then reconnect."
  }),
  "host.input": ({ method, reason }) => ({
    title: `${method} was asked with something it can't take: ${reason}.`,
    hint: "Copy the details and report them."
  }),
  "feature.unavailable": ({ what, why }) => ({
    title: `${what} is not available here: ${why}.`,
    hint: "Use the command line, or the desktop app."
  }),
  internal: ({ reason }) => ({
    title: `Something went wrong inside Faultline${reason ? `: ${reason}` : ""}.`,
    hint: "Copy the details and report them. Nothing was changed."
  })
};
var FaultlineError = class extends Error {
  name = "FaultlineError";
  code;
  detail;
  constructor(code, detail = {}, options) {
    super(wordings[code](detail).title, options);
    this.code = code;
    this.detail = detail;
  }
};

// core/import/limits.ts
var wholeLimit = 256 * 1024 * 1024;
var fieldLimit = 1048576;
var columnLimit = 2e3;
var pointRowLimit = 5e7;
var zipTotalLimit = 1024 * 1024 * 1024;
var zipRatioFloor = 64 * 1024;

// core/import/looksLike.ts
var signatures = [
  ["a PNG picture", [137, 80, 78, 71]],
  ["a PDF document", [37, 80, 68, 70, 45]],
  ["a gzip archive", [31, 139]],
  ["a JPEG picture", [255, 216, 255]],
  ["a GIF picture", [71, 73, 70, 56]],
  ["an old Excel or Word file", [208, 207, 17, 224]],
  ["a SQLite database", [83, 81, 76, 105, 116, 101, 32]],
  ["a Parquet file", [80, 65, 82, 49]],
  ["a 7-Zip archive", [55, 122, 188, 175]],
  ["a bzip2 archive", [66, 90, 104, 57]],
  ["a Zstandard archive", [40, 181, 47, 253]],
  ["a program", [127, 69, 76, 70]]
];
var starts = (bytes, signature) => signature.every((byte, i) => bytes[i] === byte);
function looksLike(head) {
  if (starts(head, [80, 75, 3, 4]) || starts(head, [80, 75, 5, 6])) return zipKind(head);
  return signatures.find(([, signature]) => starts(head, signature))?.[0] ?? null;
}
function zipKind(head) {
  const names2 = ascii(head.subarray(0, 8192));
  if (names2.includes("xl/workbook") || names2.includes("xl/worksheets")) return "an Excel workbook (xlsx)";
  if (names2.includes("word/document")) return "a Word document (docx)";
  return names2.includes("[Content_Types].xml") ? "an Office document (xlsx or docx)" : "a zip archive";
}
function ascii(bytes) {
  let text = "";
  for (const byte of bytes) text += byte >= 32 && byte < 127 ? String.fromCharCode(byte) : " ";
  return text;
}

// core/import/utf8.ts
function utf8Bytes(text) {
  const out = new Uint8Array(text.length * 3);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128) out[n++] = unit;
    else if (unit >= 55296 && unit < 56320 && (text.charCodeAt(i + 1) & 64512) === 56320) {
      n = put(out, n, 65536 + ((unit & 1023) << 10) + (text.charCodeAt(++i) & 1023));
    } else n = put(out, n, unit >= 55296 && unit < 57344 ? 65533 : unit);
  }
  return out.subarray(0, n);
}
function put(out, at3, point) {
  let n = at3;
  if (point < 128) out[n++] = point;
  else if (point < 2048) out[n++] = 192 | point >> 6;
  else {
    if (point < 65536) out[n++] = 224 | point >> 12;
    else {
      out[n++] = 240 | point >> 18;
      out[n++] = 128 | point >> 12 & 63;
    }
    out[n++] = 128 | point >> 6 & 63;
  }
  if (point >= 128) out[n++] = 128 | point & 63;
  return n;
}
function utf16Recoder(littleEndian) {
  let left = new Uint8Array(0);
  return (chunk, last3) => {
    const bytes = new Uint8Array(left.length + chunk.length);
    bytes.set(left);
    bytes.set(chunk, left.length);
    let units2 = bytes.length >> 1;
    const unit = (i) => {
      const [a, b] = [bytes[2 * i] ?? 0, bytes[2 * i + 1] ?? 0];
      return littleEndian ? a | b << 8 : b | a << 8;
    };
    if (!last3 && units2 > 0 && (unit(units2 - 1) & 64512) === 55296) units2--;
    left = bytes.slice(2 * units2);
    const out = new Uint8Array(units2 * 3 + 3);
    let n = 0;
    for (let i = 0; i < units2; i++) {
      const code = unit(i);
      const low = i + 1 < units2 ? unit(i + 1) : 0;
      if ((code & 64512) === 55296 && (low & 64512) === 56320) {
        n = put(out, n, 65536 + ((code & 1023) << 10) + (low & 1023));
        i++;
      } else n = put(out, n, code >= 55296 && code < 57344 ? 65533 : code);
    }
    return out.subarray(0, n);
  };
}
function textOf(bytes, platform2) {
  if (bytes.length < 64) {
    let text = "";
    let i = 0;
    for (; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      if (byte >= 128) break;
      text += String.fromCharCode(byte);
    }
    if (i === bytes.length) return { text, foreign: false };
  }
  try {
    return { text: platform2.decodeText(bytes, "utf-8"), foreign: false };
  } catch {
    return { text: platform2.decodeText(bytes, "windows-1252"), foreign: true };
  }
}

// core/import/decode.ts
var headBytes = 65536;
async function readHead(file) {
  if (file.size === 0 && file.slice !== void 0) throw new FaultlineError("file.empty", { name: file.name });
  if (file.slice !== void 0) return file.slice(0, Math.min(headBytes, file.size));
  const parts = [];
  let length = 0;
  for await (const chunk of file.chunks()) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= headBytes) break;
  }
  if (length === 0) throw new FaultlineError("file.empty", { name: file.name });
  return join(parts, length).subarray(0, headBytes);
}
function detectEncoding(name2, head) {
  const kind = looksLike(head);
  if (kind !== null) throw new FaultlineError("file.binary", { name: name2, byte: 0, looksLike: kind });
  if (head[0] === 239 && head[1] === 187 && head[2] === 191) return { name: "utf-8", bom: 3 };
  if (head[0] === 255 && head[1] === 254) return { name: "utf-16le", bom: 2 };
  if (head[0] === 254 && head[1] === 255) return { name: "utf-16be", bom: 2 };
  const zeros = [0, 0];
  let controls = 0;
  let firstControl = -1;
  for (let i = 0; i < head.length; i++) {
    const byte = head[i] ?? 0;
    if (byte === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
    if (byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27) {
      controls++;
      if (firstControl === -1) firstControl = i;
    }
  }
  const half = head.length / 2;
  if ((zeros[1] ?? 0) > half * 0.7 && (zeros[0] ?? 0) < half * 0.1) return { name: "utf-16le", bom: 0 };
  if ((zeros[0] ?? 0) > half * 0.7 && (zeros[1] ?? 0) < half * 0.1) return { name: "utf-16be", bom: 0 };
  if (controls > head.length * 0.05) throw new FaultlineError("file.binary", { name: name2, byte: firstControl });
  return { name: "utf-8", bom: 0 };
}
function decodeHead(head, encoding, platform2) {
  const bytes = head.subarray(encoding.bom);
  if (encoding.name !== "utf-8") {
    return textOf(utf16Recoder(encoding.name === "utf-16le")(bytes.subarray(0, bytes.length & ~1), false), platform2).text;
  }
  return textOf(head.length < headBytes ? bytes : bytes.subarray(0, wholeCharacters(bytes)), platform2).text;
}
function wholeCharacters(bytes) {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 4 && ((bytes[end - 1] ?? 0) & 192) === 128) end--;
  return end > 0 && (bytes[end - 1] ?? 0) >= 192 ? end - 1 : bytes.length;
}
async function* utf8Chunks(file, context, pieces = file.chunks) {
  const encoding = detectEncoding(file.name, await readHead(file));
  const recode = encoding.name === "utf-8" ? null : utf16Recoder(encoding.name === "utf-16le");
  let skip = encoding.bom;
  let read = 0;
  for await (const chunk of pieces()) {
    if (context.options.cancelled?.() === true) throw new FaultlineError("import.cancelled", { name: file.name });
    read += chunk.length;
    const bytes = skip > 0 ? chunk.subarray(Math.min(skip, chunk.length)) : chunk;
    skip -= chunk.length - bytes.length;
    if (bytes.length > 0) yield recode === null ? bytes : recode(bytes, false);
    context.options.progress?.(read);
  }
  if (recode !== null) yield recode(new Uint8Array(0), true);
}
function encodingNotice(line) {
  return { line, code: "encoding", message: "It is not UTF-8; it was read as Windows-1252. Check names with accents." };
}
function join(parts, length) {
  const [only] = parts;
  if (parts.length === 1 && only !== void 0) return only;
  const whole = new Uint8Array(length);
  let at3 = 0;
  for (const part of parts) {
    whole.set(part, at3);
    at3 += part.length;
  }
  return whole;
}

// core/time/zone.ts
var fixed = {
  PST: "-08:00",
  PDT: "-07:00",
  MST: "-07:00",
  MDT: "-06:00",
  CDT: "-05:00",
  EST: "-05:00",
  EDT: "-04:00",
  AKST: "-09:00",
  AKDT: "-08:00",
  HST: "-10:00",
  ADT: "-03:00",
  BRT: "-03:00",
  WET: "+00:00",
  WEST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  MEZ: "+01:00",
  MESZ: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  SAST: "+02:00",
  HKT: "+08:00",
  SGT: "+08:00",
  AWST: "+08:00",
  JST: "+09:00",
  KST: "+09:00",
  ACST: "+09:30",
  ACDT: "+10:30",
  AEST: "+10:00",
  AEDT: "+11:00",
  NZST: "+12:00",
  NZDT: "+13:00"
};
var byDate = {
  PT: "America/Los_Angeles",
  MT: "America/Denver",
  CT: "America/Chicago",
  ET: "America/New_York",
  "PST/PDT": "America/Los_Angeles",
  "MST/MDT": "America/Denver",
  "CST/CDT": "America/Chicago",
  "EST/EDT": "America/New_York",
  "CET/CEST": "Europe/Berlin",
  "MEZ/MESZ": "Europe/Berlin",
  "GMT/BST": "Europe/London"
};
var several = {
  BST: ["+01:00", "Asia/Dhaka"],
  IST: ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"],
  CST: ["-06:00", "Asia/Shanghai"],
  AST: ["-04:00", "Asia/Riyadh"]
};
function readZone(text) {
  const name2 = text.trim();
  if (/^(z|utc|gmt|etc\/utc|zulu)$/i.test(name2)) return { zone: "UTC" };
  const offset2 = /^(?:utc|gmt)?\s?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(name2);
  if (offset2 !== null) return offsetZone(offset2[1] ?? "+", Number(offset2[2]), Number(offset2[3] ?? 0));
  const upper = name2.toUpperCase();
  if (Object.hasOwn(fixed, upper)) return { zone: fixed[upper] ?? "UTC" };
  if (Object.hasOwn(byDate, upper)) return { zone: byDate[upper] ?? "UTC" };
  if (Object.hasOwn(several, upper)) return { oneOf: several[upper] ?? [] };
  return /^[a-z]+(?:\/[a-z0-9_+-]+)+$/i.test(name2) ? ianaZone(name2) : null;
}
function offsetZone(sign, hours, minutes) {
  if (hours > 14 || minutes > 59) return null;
  if (hours === 0 && minutes === 0) return { zone: "UTC" };
  return { zone: `${sign}${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}` };
}
function ianaZone(name2) {
  try {
    return { zone: new Temporal2.ZonedDateTime(0n, name2).timeZoneId };
  } catch {
    return null;
  }
}
function zoneLabel(zone2) {
  const city = zone2.split("/").at(-1) ?? zone2;
  return /^[+-]/.test(zone2) ? `UTC${zone2}` : city.replaceAll("_", " ");
}
var quarter = 9e5;
var seen = /* @__PURE__ */ new Map();
function offsetAt(zone2, ms) {
  if (zone2 === "UTC") return 0;
  const text = /^([+-])(\d{2}):(\d{2})$/.exec(zone2);
  if (text !== null) return (text[1] === "-" ? -1 : 1) * (Number(text[2]) * 60 + Number(text[3])) * 6e4;
  const key = Math.floor(ms / quarter);
  const known = seen.get(zone2) ?? /* @__PURE__ */ new Map();
  seen.set(zone2, known);
  let offset2 = known.get(key);
  if (offset2 === void 0) {
    const instant = Temporal2.Instant.fromEpochMilliseconds(key * quarter);
    offset2 = Math.round(instant.toZonedDateTimeISO(zone2).offsetNanoseconds / 1e6);
    if (known.size > 1e5) known.clear();
    known.set(key, offset2);
  }
  return offset2;
}
function placeWall(wall, zone2) {
  const naive = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.ms);
  return placeNaive(naive, zone2);
}
function placeNaive(naive, zone2) {
  if (zone2 === "UTC") return { ms: naive, second: null, note: null };
  const day = 864e5;
  const before = offsetAt(zone2, naive - day);
  const after = offsetAt(zone2, naive + day);
  if (before === after) return { ms: naive - before, second: null, note: null };
  const early = naive - before;
  const late = naive - after;
  const earlyHolds = offsetAt(zone2, early) === before;
  const lateHolds = offsetAt(zone2, late) === after;
  if (earlyHolds && lateHolds) return { ms: early, second: late, note: "fold" };
  if (!earlyHolds && !lateHolds) return { ms: early, second: null, note: "gap" };
  return { ms: earlyHolds ? early : late, second: null, note: null };
}

// core/time/stamp.ts
var months = Object.assign(
  /* @__PURE__ */ Object.create(null),
  Object.fromEntries(
    [
      "jan januar january janvier enero",
      "feb februar february f\xE9v f\xE9vr f\xE9vrier febrero",
      "mar march m\xE4r mrz m\xE4rz mars marzo",
      "apr april avr avril abril",
      "may mai mayo",
      "jun june juni juin junio",
      "jul july juli juillet julio",
      "aug august ao\xFBt agosto",
      "sep sept september septembre septiembre",
      "oct october okt oktober octobre octubre",
      "nov november novembre noviembre",
      "dec december dez dezember d\xE9c d\xE9cembre dic diciembre"
    ].flatMap((names2, index) => names2.split(" ").map((name2) => [name2, index + 1]))
  )
);
var dow = String.raw`(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|urday|sday)?\.?,?\s+)?`;
var word = String.raw`(\p{L}{3,10})\.?`;
var yearFirst = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
var compact = /(\d{4})(\d{2})(\d{2})(?=T\d{4})/y;
var yearLast = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d|\.\d)/y;
var monthFirst = new RegExp(
  String.raw`${dow}${word}\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:.])(?:,?\s+(\d{4})(?![\d:]))?`,
  "iuy"
);
var dayFirst = new RegExp(
  String.raw`${dow}(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+)?${word},?(?:[\s-]+(\d{4})(?![\d:]))?`,
  "iuy"
);
var between = /T|,?\s+(?:(?:at|ca\.?|approx\.?|around|about)\s+|@\s*|~\s*|[-–]\s+)?|,\s*|@\s*/iy;
var colonClock = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?!\d)(?:\s?([ap])\.?m\b\.?)?h?/iy;
var hourClock = /(\d{1,2})\s?([ap])\.?m\b\.?/iy;
var dotClock = /(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.%])/y;
var plainClock = /([01]\d|2[0-3])([0-5]\d)([0-5]\d)?(?=h?[\s:Z+\])-]|$)/y;
var yearAfter = /\s+(\d{4})(?!\d)/y;
var offset = /\s?(?:(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2})(?![\d:])(?:\s*\([^)]*\))?/iy;
var zoneWord = /\s?[([]?(Z|UTC|GMT|[A-Z]{2,5}(?:\/[A-Z]{2,5})?|[A-Z][a-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?)[)\]]?(?![A-Za-z0-9])/y;
function at2(pattern, text, index) {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
function matchStamp(text, index, reading2 = {}) {
  const date = matchDay(text, index, reading2.order);
  if (date === null) return matchClock(text, index, reading2.loose === true);
  const gap = at2(between, text, date.end);
  const start2 = gap === null ? -1 : gap.index + gap[0].length;
  const clock = gap === null ? null : clockAt(text, start2, true) ?? (gap[0] === "T" ? plainAt(text, start2) : null);
  if (clock === null) return finish(date.day, date.orderOpen, null, null, date.end);
  let { day } = date;
  let end = clock.end;
  const late = day.year === null ? at2(yearAfter, text, end) : null;
  if (late !== null) {
    day = { ...day, year: Number(late[1]) };
    end += late[0].length;
  }
  const zone2 = zoneAt(text, end, true);
  return finish(day, date.orderOpen, clock.clock, zone2?.zone ?? null, zone2?.end ?? end);
}
function matchClock(text, index, loose) {
  const clock = clockAt(text, index, loose) ?? (loose ? plainAt(text, index) : null);
  if (clock === null) return null;
  const zone2 = zoneAt(text, clock.end, clock.clock.second > 0);
  return finish(null, false, clock.clock, zone2?.zone ?? null, zone2?.end ?? clock.end);
}
function matchDay(text, index, order) {
  const first = at2(yearFirst, text, index) ?? at2(compact, text, index);
  if (first !== null) {
    const [month2, day] = first.length === 5 ? [first[3], first[4]] : [first[2], first[3]];
    return dayMatch(Number(first[1]), Number(month2), Number(day), false, first);
  }
  const last3 = at2(yearLast, text, index);
  if (last3 !== null) return numericDay(last3, order);
  const named = at2(monthFirst, text, index);
  const month = months[named?.[1]?.toLowerCase() ?? ""];
  if (named !== null && month !== void 0) {
    return dayMatch(named[3] === void 0 ? null : Number(named[3]), month, Number(named[2]), false, named);
  }
  const written = at2(dayFirst, text, index);
  const second = months[written?.[2]?.toLowerCase() ?? ""];
  if (written === null || second === void 0) return null;
  return dayMatch(written[3] === void 0 ? null : Number(written[3]), second, Number(written[1]), false, written);
}
function dayMatch(year, month, day, orderOpen, match) {
  return { day: { year, month, day }, orderOpen, end: match.index + match[0].length };
}
function numericDay(match, order) {
  const a = Number(match[1]);
  const b = Number(match[3]);
  const written = Number(match[4]);
  const year = written >= 100 ? written : written + (written < 70 ? 2e3 : 1900);
  const monthLeads = b > 12 || a <= 12 && order === "mdy";
  const open = order !== "dmy" && order !== "mdy" && a <= 12 && b <= 12 && a !== b;
  return monthLeads ? dayMatch(year, a, b, open, match) : dayMatch(year, b, a, open, match);
}
function clockAt(text, index, dots) {
  const colon = at2(colonClock, text, index);
  if (colon !== null) {
    const ms = Number((colon[4] ?? "").slice(0, 3).padEnd(3, "0"));
    return clockMatch(colon, colon[1], colon[2], colon[3], ms, colon[5]);
  }
  const hour = at2(hourClock, text, index);
  if (hour !== null) return clockMatch(hour, hour[1], "0", "0", 0, hour[2]);
  const dot3 = dots ? at2(dotClock, text, index) : null;
  return dot3 === null ? null : clockMatch(dot3, dot3[1], dot3[2], dot3[3], 0, void 0);
}
function plainAt(text, index) {
  const plain = at2(plainClock, text, index);
  return plain === null ? null : clockMatch(plain, plain[1], plain[2], plain[3], 0, void 0);
}
function clockMatch(match, hour, minute, second, ms, half) {
  const written = Number(hour);
  const twelve = half === void 0 || written > 12 ? written : written % 12 + (half.toLowerCase() === "p" ? 12 : 0);
  return {
    clock: { hour: twelve, minute: Number(minute), second: Number(second ?? 0), ms },
    end: match.index + match[0].length
  };
}
function zoneAt(text, index, exact) {
  const shift = at2(offset, text, index);
  if (shift !== null && (exact || !/^\s?[-]/.test(shift[0]))) {
    const zone3 = readZone(shift[0].replace(/\(.*$/, ""));
    if (zone3 !== null) return { zone: zone3, end: index + shift[0].length };
  }
  const named = at2(zoneWord, text, index);
  const zone2 = named === null ? null : readZone(named[1] ?? "");
  return named === null || zone2 === null ? null : { zone: zone2, end: index + named[0].length };
}
var lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function daysIn(year, month) {
  const leap = year === null || year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && !leap ? 28 : lengths[month - 1] ?? 0;
}
function finish(day, orderOpen, clock, zone2, end) {
  return { day, orderOpen, clock, zone: zone2, end, flaw: flawOf(day, clock) };
}
function flawOf(day, clock) {
  if (day !== null) {
    if (day.month < 1 || day.month > 12) return `there is no month ${day.month}`;
    const last3 = daysIn(day.year, day.month);
    if (day.day < 1 || day.day > last3) return `month ${day.month} has ${last3} days, not ${day.day}`;
    if (day.year === 0) return "there is no year 0";
  }
  if (clock === null) return null;
  if (clock.hour > 23) return `a day has no hour ${clock.hour}`;
  if (clock.minute > 59) return `an hour has no minute ${clock.minute}`;
  return clock.second > 59 ? `a minute has no second ${clock.second}` : null;
}

// core/time/readInstant.ts
function readStamp(text, order) {
  const stamp = matchStamp(text, 0, { order });
  return stamp !== null && text.slice(stamp.end).trim() === "" ? stamp : null;
}
function placeStamp(stamp, context) {
  if (stamp.flaw !== null) return { ok: false, why: "impossible", reason: stamp.flaw };
  if (stamp.clock === null) return { ok: false, why: "clock", reason: "it has a date and no time of day" };
  if (stamp.orderOpen) return { ok: false, why: "dateOrder", reason: "day and month can change places" };
  const day = completeDay(stamp.day, context.day);
  if (day === null) return { ok: false, why: "day", reason: "it has no date" };
  const own2 = stamp.zone !== null && "zone" in stamp.zone ? stamp.zone.zone : null;
  const zone2 = own2 ?? context.zone;
  if (zone2 === void 0) return { ok: false, why: "zone", reason: "it names no time zone" };
  const placed = placeWall({ ...day, ...stamp.clock }, zone2);
  return { ok: true, ms: placed.ms, zone: zone2, own: own2 !== null, note: placed.note, second: placed.second };
}
function completeDay(day, known) {
  if (day !== null && day.year !== null) return { ...day, year: day.year };
  const around = known === void 0 ? null : readStamp(known)?.day ?? null;
  if (day === null) return around === null || around.year === null ? null : { ...around, year: around.year };
  if (around === null || around.year === null) return null;
  const turn = day.month - around.month;
  const year = around.year + (turn < -8 ? 1 : turn > 8 ? -1 : 0);
  return { ...day, year };
}
var units = { 10: 1e3, 13: 1, 16: 1e-3, 19: 1e-6 };
function readEpoch(text) {
  const plain = /^(\d{10}|\d{13}|\d{16}|\d{19})(?:\.(\d{1,9}))?$/.exec(text);
  if (plain !== null) {
    const digits = plain[1] ?? "";
    if (digits.length > 13) return Number(digits.slice(0, 13));
    return Math.round(Number(text) * (units[digits.length] ?? 1));
  }
  const mangled = /^\d\.\d{1,15}e\+?(\d{2})$/i.exec(text);
  if (mangled === null) return null;
  const value = Number(text);
  return mangled[1] === "12" ? Math.round(value) : mangled[1] === "09" ? Math.round(value * 1e3) : null;
}
function readExcelDay(text) {
  if (!/^[4-5]\d{4}\.\d+$/.test(text)) return null;
  return Math.round((Number(text) - 25569) * 864e5);
}

// core/import/csv/csvRows.ts
var quote = 34;
var lf = 10;
var cr = 13;
var space = 32;
var CsvRows = class {
  #name;
  #delimiter;
  #lane;
  #bytes = new Uint8Array(1 << 16);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;
  #row = 0;
  #at = 0;
  #line = 1;
  #lines = 0;
  #count = 0;
  #broken = false;
  /** Byte of the quote that nothing closes: it is read as a letter. */
  #literal = -1;
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #quoted = new Uint8Array(64);
  /** `delimiter` is one ASCII character; `line` is where the first byte stands in its file. */
  constructor(name2, delimiter, line = 1, lane = null) {
    this.#name = name2;
    this.#lane = lane;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#line = line;
  }
  /** Takes a piece and hands every complete record to `take`; false from it stops. */
  push(chunk, take) {
    this.#append(chunk);
    return this.#scan(false, take);
  }
  /** Hands over what is left. */
  end(take) {
    return this.#scan(true, take);
  }
  #append(chunk) {
    const kept = this.#length - this.#row;
    if (this.#row > 0) {
      this.#bytes.copyWithin(0, this.#row, this.#length);
      this.#at -= this.#row;
      if (this.#literal >= 0) this.#literal -= this.#row;
      for (let i = 0; i < this.#count; i++) {
        this.#starts[i] = (this.#starts[i] ?? 0) - this.#row;
        this.#ends[i] = (this.#ends[i] ?? 0) - this.#row;
      }
      this.#row = 0;
    }
    if (kept + chunk.length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#bytes.length * 2, kept + chunk.length));
      grown.set(this.#bytes.subarray(0, kept));
      this.#bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    this.#bytes.set(chunk, kept);
    this.#length = kept + chunk.length;
  }
  #scan(last3, take) {
    for (; ; ) {
      if (this.#lane !== null && this.#count === 0 && this.#at === this.#row) this.#shortcut(this.#lane);
      if (!this.#plain()) {
        if (this.#at >= this.#length && !(last3 && this.#count > 0)) return true;
        const field = this.#field(last3);
        if (field === -1) {
          if (!last3) return true;
          this.#literal = this.#at;
          this.#broken = true;
          continue;
        }
        if (field >= 0) {
          this.#at = field;
          continue;
        }
        this.#at = -field - 2;
      }
      const more = take({
        bytes: this.#bytes,
        line: this.#line,
        count: this.#count,
        starts: this.#starts,
        ends: this.#ends,
        quoted: this.#quoted,
        broken: this.#broken
      });
      this.#line += this.#lines + 1;
      this.#lines = 0;
      this.#count = 0;
      this.#broken = false;
      this.#row = this.#at;
      if (more === false) return false;
    }
  }
  #shortcut(lane) {
    this.#at = lane.take(this.#bytes, this.#view, this.#at, this.#length);
    this.#row = this.#at;
    this.#line += lane.lines;
  }
  /**
   * The quick way through what nearly every record of a metrics file is: plain fields and LF. True when it reached the
   * end of a record; false where a quote, a CR, an edge or a limit needs care, which starts at #at.
   */
  #plain() {
    const bytes = this.#bytes;
    const edge = this.#length - 1;
    const delimiter = this.#delimiter;
    const starts2 = this.#starts;
    const ends = this.#ends;
    const room = starts2.length;
    let count2 = this.#count;
    let start2 = this.#at;
    for (; ; ) {
      if (start2 >= edge || count2 >= room || bytes[start2] === quote) break;
      let i = start2;
      let byte = bytes[i];
      while (byte !== delimiter && byte !== lf && byte !== cr && i < edge) byte = bytes[++i];
      if (i >= edge || byte === cr || i - start2 > fieldLimit) break;
      starts2[count2] = start2;
      ends[count2] = i;
      this.#quoted[count2] = 0;
      count2++;
      start2 = i + 1;
      if (byte === lf) {
        this.#count = count2;
        this.#at = start2;
        return true;
      }
    }
    this.#count = count2;
    this.#at = start2;
    return false;
  }
  /**
   * Reads one field at #at. Returns where the next field starts (≥ 0), or −2 − the start of the next record,
   * or −1 when more bytes are needed.
   */
  #field(last3) {
    const bytes = this.#bytes;
    const n = this.#length;
    const start2 = this.#at;
    if (bytes[start2] === quote && start2 < n && this.#literal !== start2) return this.#quotedField(start2, last3);
    const delimiter = this.#delimiter;
    let i = start2;
    for (; i < n; i++) {
      const byte = bytes[i];
      if (byte === delimiter || byte === lf || byte === cr) break;
    }
    return this.#close(start2, i, 0, i, last3);
  }
  #quotedField(start2, last3) {
    const bytes = this.#bytes;
    const n = this.#length;
    let kind = 1;
    let lines = 0;
    let loose = false;
    for (let i = start2 + 1; i < n; i++) {
      const byte = bytes[i];
      if (byte === lf || byte === cr && bytes[i + 1] !== lf) {
        if (loose) return this.#asLetters(start2, last3);
        lines++;
      } else if (byte === quote) {
        if (i + 1 >= n && !last3) return this.#wait(start2);
        if (bytes[i + 1] === quote && i + 1 < n) {
          kind = 2;
          i++;
          continue;
        }
        const end = this.#afterQuote(i + 1);
        if (end === -1 && !last3) return this.#wait(start2);
        if (end >= 0 || end === -1) {
          const closed = this.#close(start2 + 1, i, loose ? 2 : kind, end === -1 ? n : end, last3);
          if (closed !== -1) this.#lines += lines;
          return closed;
        }
        loose = true;
        this.#broken = true;
      }
    }
    return last3 && loose ? this.#asLetters(start2, last3) : this.#wait(start2);
  }
  /** Where the delimiter or line end behind a closing quote stands; −1 at the end of the bytes, −2 when there is none. */
  #afterQuote(from) {
    let i = from;
    while (i < this.#length && this.#bytes[i] === space) i++;
    if (i >= this.#length) return -1;
    const byte = this.#bytes[i];
    return byte === this.#delimiter || byte === lf || byte === cr ? i : -2;
  }
  #wait(start2) {
    if (this.#length - start2 > fieldLimit) this.#tooLong("a quoted field of more than 1 MB that opens");
    return -1;
  }
  /** A field whose quotes make no sense within its line: everything up to the delimiter, quotes included. */
  #asLetters(start2, last3) {
    this.#literal = start2;
    this.#broken = true;
    return this.#field(last3);
  }
  #close(start2, end, kind, at3, last3) {
    const bytes = this.#bytes;
    const n = this.#length;
    if (end - start2 > fieldLimit) this.#tooLong("a field of more than 1 MB");
    if (at3 >= n) {
      if (!last3) return -1;
      this.#add(start2, end, kind);
      return -2 - n;
    }
    if (bytes[at3] === this.#delimiter) {
      this.#add(start2, end, kind);
      if (last3 && at3 + 1 >= n) {
        this.#add(n, n, 0);
        return -2 - n;
      }
      return at3 + 1;
    }
    if (bytes[at3] === lf) {
      this.#add(start2, end, kind);
      return -2 - (at3 + 1);
    }
    if (!last3 && at3 + 2 >= n) return -1;
    this.#add(start2, end, kind);
    if (at3 + 1 < n && bytes[at3 + 1] === lf) return -2 - (at3 + 2);
    return -2 - (at3 + 2 < n && bytes[at3 + 1] === cr && bytes[at3 + 2] === lf ? at3 + 3 : at3 + 1);
  }
  #add(start2, end, kind) {
    const i = this.#count;
    if (i >= columnLimit) {
      const where = { name: this.#name, line: this.#line };
      throw new FaultlineError("import.limit", {
        ...where,
        what: "more columns than a table can have",
        limit: "2,000 columns"
      });
    }
    if (i >= this.#starts.length) this.#grow();
    this.#starts[i] = start2;
    this.#ends[i] = end;
    this.#quoted[i] = kind;
    this.#count = i + 1;
  }
  #grow() {
    const size = this.#starts.length * 2;
    const [starts2, ends, quoted] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)];
    starts2.set(this.#starts);
    ends.set(this.#ends);
    quoted.set(this.#quoted);
    this.#starts = starts2;
    this.#ends = ends;
    this.#quoted = quoted;
  }
  #tooLong(what) {
    throw new FaultlineError("import.limit", {
      name: this.#name,
      line: this.#line + this.#lines,
      what,
      limit: "1 MB a field"
    });
  }
};

// core/import/csv/cells.ts
function cellText(row, index, platform2) {
  if (index >= row.count) return { text: "", foreign: false };
  const { text, foreign } = textOf(row.bytes.subarray(row.starts[index], row.ends[index]), platform2);
  return { text: row.quoted[index] === 2 ? text.replaceAll('""', '"') : text, foreign };
}
function cellsOf(row, platform2) {
  const cells = [];
  let foreign = false;
  for (let i = 0; i < row.count; i++) {
    const cell = cellText(row, i, platform2);
    cells.push(cell.text);
    foreign ||= cell.foreign;
  }
  return { line: row.line, cells, broken: row.broken, foreign };
}
function isBlank(row) {
  return row.count === 1 && row.quoted[0] === 0 && row.starts[0] === row.ends[0];
}
var own = {
  decodeText: (bytes) => {
    let text = "";
    for (let i = 0; i < bytes.length; ) {
      const byte = bytes[i++] ?? 0;
      const more = byte < 128 ? 0 : byte < 224 ? 1 : byte < 240 ? 2 : 3;
      let point = more === 0 ? byte : byte & 63 >> more;
      for (let k = 0; k < more; k++) point = point << 6 | (bytes[i++] ?? 0) & 63;
      text += String.fromCodePoint(point);
    }
    return text;
  }
};
function headRows(text, delimiter, most, whole, name2 = "") {
  const found = [];
  const rows = new CsvRows(name2, delimiter);
  const take = (row) => {
    if (!isBlank(row)) found.push(cellsOf(row, own));
    return found.length < most;
  };
  if (rows.push(utf8Bytes(text), take) && whole) rows.end(take);
  return found;
}

// core/import/csv/dialect.ts
var candidates = [",", ";", "	", "|"];
var sample = 400;
var sepLine = /^"?sep=(.)"?\r*\n?/i;
function readDialect(head, whole) {
  const said = sepLine.exec(head);
  if (said !== null) {
    const delimiter = said[1] ?? ",";
    const rows2 = tryRows(head.slice(said[0].length), delimiter, whole);
    if (rows2 === null) return null;
    return { delimiter, skip: 1, rows: rows2.map((row) => ({ ...row, line: row.line + 1 })) };
  }
  let best = null;
  for (const delimiter of candidates) {
    if (!head.includes(delimiter)) continue;
    const rows2 = tryRows(head, delimiter, whole);
    const score = rows2 === null ? 0 : scoreOf(rows2);
    if (rows2 !== null && score > (best?.score ?? 0)) best = { delimiter, rows: rows2, score };
  }
  if (best !== null) return { delimiter: best.delimiter, skip: 0, rows: best.rows };
  const rows = tryRows(head, ",", whole);
  return rows === null ? null : { delimiter: ",", skip: 0, rows };
}
function tryRows(text, delimiter, whole) {
  try {
    const rows = headRows(text, delimiter, sample, whole);
    return rows.length > 0 ? rows : headRows(text, delimiter, sample, true);
  } catch {
    return null;
  }
}
function scoreOf(rows) {
  const mode = usualWidth(rows);
  if (mode < 2) return 0;
  const share = rows.filter((row) => row.cells.length === mode).length / rows.length;
  const header = rows[0]?.cells.length === mode ? 0.2 : 0;
  return share + header + Math.min(mode, 20) / 1e3;
}
function usualWidth(rows) {
  const counts = /* @__PURE__ */ new Map();
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [width, count2] of counts) {
    if (count2 > most || count2 === most && width > best) {
      best = width;
      most = count2;
    }
  }
  return best;
}
function regularity(rows) {
  if (rows.length === 0) return 0;
  const mode = usualWidth(rows);
  return rows.filter((row) => row.cells.length === mode).length / rows.length;
}

// core/import/csv/numbers.ts
var nulls = /* @__PURE__ */ new Set([
  "",
  "null",
  "undefined",
  "nan",
  "n/a",
  "na",
  "-",
  "\u2013",
  "\u2014",
  "n/d",
  "none",
  "nil",
  "#n/a",
  "\\n",
  "inf",
  "+inf",
  "-inf",
  "infinity",
  "-infinity",
  "+infinity"
]);
function isNull(text) {
  return nulls.has(text.trim().toLowerCase());
}
function bare(text) {
  return text.replace(/[\s\u00a0\u202f\u2009']/g, "").replace(/%$/, "");
}
function readNumber(text, decimal) {
  if (isNull(text)) return Number.NaN;
  const digits = bare(text);
  const plain = decimal === "," ? digits.replaceAll(".", "").replace(",", ".") : digits.replaceAll(",", "");
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}
function decimalOf(text) {
  const digits = bare(text).replace(/^[+-]/, "");
  if (!/^[\d.,]+(?:e[+-]?\d+)?$/i.test(digits) || !/[.,]/.test(digits)) return null;
  const dots = digits.split(".").length - 1;
  const commas = digits.split(",").length - 1;
  if (dots > 0 && commas > 0) return digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
  if (dots > 1) return ",";
  if (commas > 1) return ".";
  const sign = dots > 0 ? "." : ",";
  const [whole = "", after = ""] = digits.split(/[.,]/);
  const couldGroup = after.length === 3 && whole.length >= 1 && whole.length <= 3 && !/^0/.test(whole);
  return couldGroup ? "either" : sign;
}
function columnDecimal(cells, delimiter) {
  const said = cells.map(decimalOf);
  const sure = said.find((each) => each === "." || each === ",");
  if (sure === "." || sure === ",") return sure;
  if (!said.includes("either")) return ".";
  const dotted = cells.some((cell) => cell.includes("."));
  if (delimiter === ",") return dotted ? "." : null;
  return null;
}

// core/import/csv/table.ts
var last = null;
function readTable(head) {
  if (last?.head !== head) last = { head, table: tableOf(head) };
  return last.table;
}
function tableOf(head) {
  const dialect = readDialect(head, head.length < headBytes / 3);
  const first = dialect?.rows[0];
  if (dialect === null || first === void 0) return null;
  const at3 = headerIndex(dialect.rows);
  const headerRow = at3 === null ? null : dialect.rows[at3];
  const body = dialect.rows.slice(at3 === null ? 0 : at3 + 1);
  const width = Math.max(headerRow?.cells.length ?? 0, ...body.map((row) => row.cells.length));
  const header = Array.from({ length: Math.min(width, 2e3) }, (_, i) => headerRow?.cells[i]?.trim() ?? "");
  return {
    ...dialect,
    headerLine: headerRow?.line ?? 0,
    header,
    width: headerRow?.cells.length ?? width,
    columns: header.map((name2, index) => columnOf(index, name2, body)),
    body,
    regularity: regularity(dialect.rows)
  };
}
function headerIndex(rows) {
  const data = rows.findIndex((row) => row.cells.some((cell) => timeKind(cell) !== null));
  if (data < 0) return 0;
  if (data === 0) return null;
  const first = rows[data]?.cells ?? [];
  const timed2 = first.findIndex((cell) => timeKind(cell) !== null);
  const names2 = (row) => row.cells.length === first.length && !isNull(row.cells[timed2] ?? "");
  const same = rows.slice(0, data).findLastIndex(names2);
  if (same >= 0) return same;
  const wide = rows.slice(0, data).findLastIndex((row) => row.cells.length > 1);
  return wide >= 0 ? wide : data - 1;
}
function timeKind(cell) {
  const text = cell.trim();
  if (text.length < 4 || text.length > 90 || !/\d/.test(text)) return null;
  if (readEpoch(text) !== null || readExcelDay(text) !== null) return "full";
  const stamp = readStamp(text);
  if (stamp === null) return null;
  return stamp.day === null ? "clock" : stamp.clock === null ? "date" : "full";
}
var keyOf = (name2) => name2.trim().toLowerCase().replace(/([a-z])[_\-.\s]+(?=[a-z])/g, "$1 ").replace(/^["'_@]+|["']+$/g, "");
function columnOf(index, name2, body) {
  const cells = body.map((row) => row.cells[index] ?? "");
  const filled = cells.filter((cell) => !isNull(cell));
  const kinds = filled.map(timeKind);
  const count2 = (kind) => kinds.filter((each) => each === kind).length;
  return {
    index,
    name: name2 === "" ? `column ${index + 1}` : name2,
    key: keyOf(name2),
    filled: filled.length,
    times: count2("full"),
    dates: count2("date"),
    clocks: count2("clock"),
    numbers: filled.filter((cell) => readNumber(cell, ".") !== null || readNumber(cell, ",") !== null).length,
    distinct: new Set(filled).size,
    averageLength: filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, filled.length),
    cells
  };
}
var timeNames = /^(?:time|timestamp|time stamp|ts|t|date ?time|when|date|zeit|zeitpunkt|zeitstempel|datum|uhrzeit|heure|date et heure|horodatage|fecha|hora|fecha y hora|data|ora|时间|日期|start|start time|start at|started|started at|begin|.*\b(?:start|started at|occurred at|happened at|created|created at|created date)|.*开始时间)$/;
var laterNames = /\b(?:updated|modified|edited|entered|end|ended|finish|finished|resolved|closed|received)\b|结束/;
var zoneNames = /^(?:tz|timezone|time zone|zone|zeitzone|fuseau|utc offset)$/;
function timeColumns(table, named) {
  const { columns } = table;
  const zone2 = columns.find((column2) => zoneNames.test(column2.key))?.index ?? null;
  if (named !== void 0) {
    const column2 = columns.find((each) => each.name === named || each.key === keyOf(named));
    if (column2 !== void 0) return withDate(columns, column2, zone2);
  }
  const fits = columns.filter(
    ({ times: times2, clocks, dates, filled }) => filled > 0 && (times2 + clocks + dates) / filled >= 0.5
  );
  const whole = fits.some(({ times: times2, dates, clocks }) => times2 > dates + clocks);
  const ranked = fits.map((column2) => ({ column: column2, rank: rankOf(column2) - (whole && column2.dates > column2.times ? 6 : 0) })).sort((a, b) => b.rank - a.rank || a.column.index - b.column.index);
  const best = ranked[0]?.column;
  const empty = best ?? columns.find((column2) => column2.filled === 0 && timeNames.test(column2.key));
  return empty === void 0 ? null : withDate(columns, empty, zone2);
}
function hasDaysOnly(table, { time, date }) {
  const column2 = table.columns[time];
  return column2 !== void 0 && date === null && column2.dates > 0 && column2.times === 0 && column2.clocks === 0;
}
function rankOf({ key, times: times2, clocks, dates, numbers, filled }) {
  const name2 = laterNames.test(key) ? -4 : timeNames.test(key) ? 4 : /time|date|zeit|ts$|_at$| at$/.test(key) ? 2 : 0;
  const kind = times2 >= clocks && times2 >= dates ? 3 : clocks > dates ? 2 : 1;
  const digits = numbers === filled && name2 <= 0 ? -3 : 0;
  return name2 + kind + digits;
}
function withDate(columns, time, zone2) {
  const clock = time.clocks > time.times;
  const only = time.dates > time.times;
  const date = clock ? columns.find((column2) => column2.dates > 0 && column2.dates >= column2.filled / 2) : void 0;
  const partner = only ? columns.find((column2) => column2.clocks > 0 && column2.clocks >= column2.filled / 2) : void 0;
  if (partner !== void 0) return { time: partner.index, date: time.index, zone: zone2 };
  return { time: time.index, date: date?.index ?? null, zone: zone2 };
}
function dateOrderOf(cells) {
  for (const cell of cells) {
    const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(cell.trim());
    if (numbers === null) continue;
    const stamp = readStamp(cell.trim());
    if (stamp === null || stamp.day === null || stamp.orderOpen || stamp.flaw !== null) continue;
    if (Number(numbers[1]) > 12) return "dmy";
    if (Number(numbers[2]) > 12) return "mdy";
  }
  return null;
}
function tableDecimals(table, columns) {
  const own2 = new Map(
    columns.map((i) => [
      i,
      columnDecimal(table.columns[i]?.cells.filter((cell) => !isNull(cell)) ?? [], table.delimiter)
    ])
  );
  const said = columns.filter((i) => table.columns[i]?.cells.some((cell) => /[.,]/.test(cell))).flatMap((i) => own2.get(i) ?? []);
  const agreed = said.length > 0 && said.every((sign) => sign === said[0]) ? said[0] ?? null : null;
  return new Map([...own2].map(([i, sign]) => [i, sign ?? agreed]));
}

// core/import/csv/openTable.ts
async function openTable(file, context) {
  const bytes = await readHead(file);
  const table = readTable(decodeHead(bytes, detectEncoding(file.name, bytes), context.platform));
  if (table !== null) return table;
  throw new FaultlineError("import.unrecognised", { name: file.name, looksLike: "text without columns" });
}
function noTime(file, table) {
  const near = table.columns.map((column2) => ({ column: column2, share: (column2.times + column2.dates + column2.clocks) / Math.max(1, column2.filled) })).filter(({ column: column2, share }) => share > 0 || /time|date|when|zeit|datum/.test(column2.key)).sort((a, b) => b.share - a.share)[0];
  return new FaultlineError("import.noTime", { name: file.name, closest: near?.column.name });
}

// core/import/timeline/eventColumns.ts
var names = {
  text: [
    /^(?:message|text|event|what|what happened|ereignis|événement|évènement|evenement|evento|beschreibung|nachricht|meldung|mensaje|message text|内容|事件|描述)$/,
    /^(?:description|title|summary|note|notes|details?|subject|entry|activity|action|comment|log|name|titel|bemerkung|incident|event name|event description|故障类型)$/,
    /\b(?:message|description|summary|title|text)$/
  ],
  author: [
    /^(?:who|author|user|person|by|owner|actor|reporter|responder|user name|username|assignee|autor|nutzer|benutzer|auteur|usuario|posted by|created by|team)$/
  ],
  end: [
    /^(?:end|end time|end at|ended|ended at|finish|finished at|until|to|ende|fin|结束时间)$/,
    /\bend(?:ed)?(?: at| time)?$|结束/
  ],
  kind: [/^(?:type|kind|category|event type|typ|art)$/],
  id: [/^(?:id|event id|incident id|uuid|key|entry id|nr|no|number)$/]
};
var otherRoles = /^(?:sev|severity|level|priority|impact|status|state|tz|zone|timezone|source|system|tool|channel|team|tags?)$/;
function byName(table, role, taken) {
  for (const pattern of names[role]) {
    const column2 = table.columns.find((each) => !taken.has(each.index) && pattern.test(each.key));
    if (column2 !== void 0) return column2;
  }
  return void 0;
}
function textColumn(table, times2) {
  const taken = new Set([times2?.time, times2?.date, times2?.zone].filter((each) => typeof each === "number"));
  const named = byName(table, "text", taken);
  const isTime = (each) => each.times + each.dates + each.clocks > each.filled / 2 && each.filled > 0;
  const wordy = (each) => each.filled > 0 && each.numbers < each.filled / 2 && !isTime(each);
  const tells = (each) => each.filled <= 20 || names.text[0]?.test(each.key) === true || each.distinct > each.filled * 0.05;
  if (named !== void 0 && (named.filled === 0 || named.numbers < named.filled && tells(named))) {
    return { column: named, sure: true, others: [] };
  }
  const words2 = table.columns.filter(
    (each) => !taken.has(each.index) && wordy(each) && !names.author[0]?.test(each.key)
  );
  const plain = words2.filter((each) => !otherRoles.test(each.key) && !names.id[0]?.test(each.key));
  const ranked = words2.sort((a, b) => b.averageLength - a.averageLength);
  const [best] = ranked;
  if (best === void 0) return null;
  const only = plain.length === 1 && plain[0] !== void 0 && plain[0].averageLength >= 12 && tells(plain[0]);
  return { column: only ? plain[0] ?? best : best, sure: only, others: ranked };
}

// core/import/metrics/plan.ts
var idNames = /^(?:id|#|index|row|no|nr|code|line|uuid)$|\bid$/;
function planMetrics(table, options) {
  const times2 = timeColumns(table, options.map?.time);
  if (times2 === null) return null;
  const used = /* @__PURE__ */ new Set([times2.time, times2.date, times2.zone]);
  const chosen2 = options.map?.value;
  const values = table.columns.filter((column2) => !used.has(column2.index)).filter((column2) => chosen2 === void 0 ? isValue(column2, table) : column2.key === keyOf(chosen2)).map((column2) => column2.index);
  if (values.length === 0) return null;
  return { times: times2, values, names: nameColumns(table, times2, values), decimals: tableDecimals(table, values) };
}
function isValue(column2, table) {
  if (idNames.test(column2.key)) return false;
  if (column2.index === 0 && table.header[0] === "" && isCounting(column2.cells)) return false;
  if (column2.filled === 0) return table.header[column2.index] !== "";
  if (/time|date|zeit/.test(column2.key) && column2.times === column2.filled) return false;
  return column2.numbers / column2.filled > 0.5;
}
function isCounting(cells) {
  return cells.length > 1 && cells.every((cell, i) => Number(cell) === Number(cells[0]) + i);
}
var longNames = /^(?:series|metric|metric name|name|field|measurement|label|target|host|instance|sensor|variable|tag|key)$/;
function nameColumns(table, times2, values) {
  const used = /* @__PURE__ */ new Set([times2.time, times2.date, times2.zone, ...values]);
  const others = table.columns.filter((column2) => !used.has(column2.index));
  const [only] = others;
  if (only !== void 0 && others.length === 1 && values.length === 1 && longNames.test(only.key)) return [only.index];
  if (!repeats(table, times2)) return [];
  return others.filter((column2) => column2.distinct > 1 && isLabel(column2)).map((column2) => column2.index);
}
function isLabel({ filled, numbers, distinct, cells }) {
  const few = distinct <= Math.max(1, Math.min(200, filled / 2));
  return filled > 0 && numbers < filled / 2 && few && !cells.some((cell) => timeKind(cell) === "full");
}
function repeats(table, times2) {
  const cells = table.body.map((row) => row.cells[times2.time] ?? "").filter((cell) => !isNull(cell));
  return cells.length >= 4 && new Set(cells).size <= cells.length * 0.6;
}

// core/time/instant.ts
var shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?Z$/;
function isInstant(text) {
  const usual = isUsual(text) ? usualMs(text) : null;
  if (usual !== null) return two(text, 8) <= daysIn2(two(text, 0) * 100 + two(text, 2), two(text, 5));
  const ms = shape.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isFinite(ms) && instantOf(ms).slice(0, 19) === text.slice(0, 19);
}
var daysIn2 = (year, month) => month === 2 ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
function instantOf(ms) {
  const text = new Date(ms).toISOString();
  return text.endsWith(".000Z") ? `${text.slice(0, -5)}Z` : text;
}
function msOf(instant) {
  return (isUsual(instant) ? usualMs(instant) : null) ?? Date.parse(instant);
}
function isUsual(text) {
  const { length } = text;
  return (length === 20 || length === 24 && text.charCodeAt(19) === 46) && text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45 && text.charCodeAt(10) === 84 && text.charCodeAt(13) === 58 && text.charCodeAt(16) === 58 && text.charCodeAt(length - 1) === 90;
}
function usualMs(text) {
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  if (!(year >= 1e3 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const hour = two(text, 11);
  const minute = two(text, 14);
  const second = two(text, 17);
  const part = text.length === 24 ? two(text, 20) * 10 + two(text, 21) % 10 : 0;
  if (!(hour < 24 && minute < 60 && second < 60 && part >= 0)) return null;
  return Date.UTC(year, month - 1, day, hour, minute, second, part);
}
function two(text, at3) {
  const tens = text.charCodeAt(at3) - 48;
  const ones = text.charCodeAt(at3 + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

// core/import/clockQuestions.ts
function clockQuestion(id, count2, first, some2) {
  const asked = question(id, count2, first);
  return some2 || id === "dateOrder" ? { ...asked, options: [...asked.options, leaveRows(count2)] } : asked;
}
var leaveRows = (count2) => ({
  value: "leave",
  label: count2 === 1 ? "Leave this row out" : `Leave these ${count2} rows out`,
  effect: "Told line by line; the rest is taken"
});
function question(id, count2, first) {
  const example = `\u201C${first.text.trim().slice(0, 60)}\u201D (line ${first.line})`;
  const others = count2 > 1 ? `, like ${count2 - 1} more` : "";
  if (id === "day") {
    return { id, text: `${example} has a time of day and no date${others}. Which day was it?`, options: [] };
  }
  if (id === "dateOrder") {
    const effect = (ms) => ms === void 0 ? "not a date" : `reads as ${instantOf(ms)}`;
    return {
      id,
      text: `${example} can be read day first or month first${others}.`,
      options: [
        { value: "dmy", label: "Day first", effect: effect(first.ms) },
        { value: "mdy", label: "Month first", effect: effect(first.swapped) }
      ]
    };
  }
  const options = (first.oneOf ?? ["UTC"]).map((value) => ({
    value,
    label: zoneLabel(value),
    effect: value === "UTC" || first.oneOf?.[0] === value ? `reads as ${instantOf(first.ms)}` : "reads by that clock"
  }));
  return { id, text: `${example} names no time zone${others}. Which clock wrote it?`, options };
}

// core/time/formatInstant.ts
var months2 = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
var formatters = /* @__PURE__ */ new Map();
function formatterFor(zone2) {
  const known = formatters.get(zone2);
  if (known !== void 0) return known;
  let made = null;
  try {
    made = new Intl.DateTimeFormat("en-US", {
      timeZone: zone2,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZoneName: "short"
    });
  } catch {
    made = null;
  }
  formatters.set(zone2, made);
  return made;
}
function fixedOffset(zone2) {
  const match = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone2);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === "-" ? -minutes : minutes;
}
var quarterMs = 9e5;
var dayMs = 864e5;
var steadyFrom = Date.UTC(1973, 0, 1);
var shiftLimit = 2e4;
var shifts = /* @__PURE__ */ new Map();
function shiftAt(ms, zone2, formatter) {
  const day = Math.floor(ms / dayMs) * dayMs;
  const [from, to] = [shiftOf(day, zone2, formatter), shiftOf(day + dayMs, zone2, formatter)];
  const same = from.minutes === to.minutes && from.zone === to.zone;
  return same ? from : shiftOf(Math.floor(ms / quarterMs) * quarterMs, zone2, formatter);
}
function shiftOf(ms, zone2, formatter) {
  let known = shifts.get(zone2);
  if (known === void 0 || known.size > shiftLimit) {
    known = /* @__PURE__ */ new Map();
    shifts.set(zone2, known);
  }
  const found = known.get(ms);
  if (found !== void 0) return found;
  const asked = askedAt(ms, zone2, formatter);
  const shift = { minutes: (asked.ms - ms) / 6e4, zone: asked.zone };
  known.set(ms, shift);
  return shift;
}
function askedAt(ms, zone2, formatter) {
  const part = {};
  for (const { type, value } of formatter.formatToParts(ms)) part[type] = value;
  const [year, month, day, hour, minute] = [part.year, part.month, part.day, part.hour, part.minute].map(Number);
  const local = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute);
  return { ms: local, zone: (part.timeZoneName ?? zone2).replace(/^GMT/, "UTC") };
}
function localAt(ms, zone2) {
  if (zone2 === "UTC" || zone2 === "Etc/UTC" || zone2 === "GMT") return { ms, zone: "UTC" };
  const offset2 = fixedOffset(zone2);
  if (offset2 !== null) return { ms: ms + offset2 * 6e4, zone: `UTC${zone2.replace(/^(UTC|GMT)/, "")}` };
  const formatter = formatterFor(zone2);
  if (formatter === null) return { ms, zone: "UTC" };
  if (ms < steadyFrom) return askedAt(ms, zone2, formatter);
  const shift = shiftAt(ms, zone2, formatter);
  return { ms: ms + shift.minutes * 6e4, zone: shift.zone };
}
var twoDigits = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, "0"));
function clockOf({ ms }) {
  const minutes = Math.floor(ms / 6e4) - Math.floor(ms / dayMs) * 1440;
  return `${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}`;
}
function dateOf({ ms }) {
  const date = new Date(ms);
  const year = String(date.getUTCFullYear()).padStart(4, "0");
  return `${date.getUTCDate()} ${months2[date.getUTCMonth()] ?? ""} ${year}`;
}
function formatInstant(at3, zone2, form) {
  const local = localAt(sound(at3), zone2);
  if (form === "clock") return clockOf(local);
  if (form === "clock-zone") return `${clockOf(local)} ${local.zone}`;
  return form === "date" ? dateOf(local) : `${dateOf(local)} ${clockOf(local)} ${local.zone}`;
}
function sound(at3) {
  const ms = typeof at3 === "number" ? at3 : msOf(at3);
  if (!Number.isFinite(ms)) throw new RangeError("Invalid time value");
  return ms;
}

// core/import/repeatedHours.ts
var enoughSteps = 3;
var quarter2 = 9e5;
var RepeatedHours = class {
  #answer;
  #hours = /* @__PURE__ */ new Map();
  #last = null;
  #rises = 0;
  #falls = 0;
  #open = null;
  constructor(answer) {
    this.#answer = answer;
  }
  /** A row whose time happened once. */
  pass(ms) {
    if (this.#open !== null) {
      this.#open.after ??= ms;
      this.#open = null;
    }
    this.#follow(ms);
  }
  /** Where a row of a repeated hour lies; provisional while `question` asks. */
  place(twice) {
    const hour = this.#hourOf(twice);
    const last3 = this.#last;
    const falling = this.#falls > this.#rises || this.#rises === 0 && last3 !== null && last3 > twice.second;
    const turned = last3 !== null && (falling ? twice.second > last3 : twice.first < last3 && twice.second >= last3);
    const second = turned !== falling;
    if (turned && hour.turn === null) {
      hour.turn = twice.line;
      hour.wide = Math.abs(falling ? twice.second - last3 : last3 - twice.first) * 4 >= twice.second - twice.first;
    }
    hour.count++;
    hour.last = twice;
    this.#open = hour;
    const ms = this.#given(twice) ?? (second ? twice.second : twice.first);
    this.#follow(ms);
    return ms;
  }
  /** The end of what began at `start`: it follows its start where that says enough. */
  placeEnd(twice, start2) {
    const given = this.#given(twice);
    if (given !== null && given >= start2) return given;
    if (twice.first < start2) return twice.second;
    if (this.#open !== null && this.#last === start2) return twice.first;
    const hour = this.#hourOf(twice);
    hour.count++;
    hour.ends++;
    return twice.first;
  }
  /** Null when the order says it all, or the author did. */
  question() {
    const open = this.#answer === void 0 ? [...this.#hours.values()].filter((hour2) => !this.#sure(hour2)) : [];
    const [hour] = open;
    if (hour === void 0) return null;
    const rows = open.reduce((sum, { count: count2 }) => sum + count2, 0);
    const turned = open.find(({ turn }) => turn !== null);
    const suggested = turned === void 0 ? nearer(hour) : "order";
    const options = [
      ...turned === void 0 ? [] : [byOrder(turned, this.#falls > this.#rises)],
      ...["first", "second"].map((value) => reading(value, hour, suggested === value))
    ];
    return {
      id: "fold",
      text: `${spanOf(hour.example)} happened twice in ${zoneLabel(hour.example.zone)}. ${rows === 1 ? "1 row" : `${rows} rows`} could be either${suggestion[suggested ?? "none"]}.`,
      options: [
        ...options.sort((a, b) => Number(b.value === suggested) - Number(a.value === suggested)),
        { value: "leave", label: "Leave these rows out", effect: "Told line by line; the rest is taken" }
      ]
    };
  }
  #given({ first, second }) {
    return this.#answer === "first" ? first : this.#answer === "second" ? second : null;
  }
  #follow(ms) {
    if (this.#last !== null && ms > this.#last) this.#rises++;
    if (this.#last !== null && ms < this.#last) this.#falls++;
    this.#last = ms;
  }
  #sure({ wide, ends }) {
    return wide && ends === 0 && Math.min(this.#rises, this.#falls) === 0 && this.#rises + this.#falls >= enoughSteps;
  }
  #hourOf(twice) {
    const key = `${twice.zone} ${changeOf(twice)}`;
    const known = this.#hours.get(key);
    if (known !== void 0) return known;
    const hour = {
      example: twice,
      before: this.#last,
      after: null,
      last: twice,
      count: 0,
      turn: null,
      wide: false,
      ends: 0
    };
    this.#hours.set(key, hour);
    return hour;
  }
};
var suggestion = {
  first: "; the file\u2019s order suggests the first",
  second: "; the file\u2019s order suggests the second",
  order: "; the file\u2019s order suggests some of each",
  none: ""
};
function nearer({ example, last: last3, before, after }) {
  const far = (a, b) => a === null ? Number.POSITIVE_INFINITY : Math.abs(a - b);
  const first = Math.min(far(before, example.first), far(after, last3.first));
  const second = Math.min(far(before, example.second), far(after, last3.second));
  return first < second ? "first" : second < first ? "second" : null;
}
function reading(value, { example }, suggested) {
  const effect = `\u201C${example.text.trim().slice(0, 60)}\u201D (line ${example.line}) reads as ${instantOf(example[value])}`;
  const label = value === "first" ? "First" : "Second";
  return { value, label: suggested ? `${label} (suggested)` : label, effect };
}
function byOrder({ turn }, falling) {
  const [above, below] = falling ? ["second", "first"] : ["first", "second"];
  return {
    value: "order",
    label: "By the rows\u2019 order (suggested)",
    effect: `The ${above} hour above line ${turn}, the ${below} from there on`
  };
}
function spanOf(twice) {
  const change = changeOf(twice);
  const wall = (ms, form) => formatInstant(instantOf(ms), "UTC", form);
  const from = change + offsetAt(twice.zone, twice.second);
  const to = change + offsetAt(twice.zone, twice.first);
  return `${wall(from, "date")}, ${wall(from, "clock")} to ${wall(to, "clock")}`;
}
function changeOf({ first, zone: zone2 }) {
  const before = offsetAt(zone2, first);
  let at3 = Math.floor(first / quarter2) * quarter2;
  while (offsetAt(zone2, at3) === before) at3 += quarter2;
  return at3;
}

// core/import/clock.ts
var loud = 50;
var FileClock = class {
  problems = [];
  #options;
  #counts = /* @__PURE__ */ new Map();
  #zones = /* @__PURE__ */ new Set();
  #open = /* @__PURE__ */ new Map();
  #hours;
  #read = 0;
  constructor(options) {
    this.#options = options;
    this.#hours = new RepeatedHours(options.fold);
  }
  /** A cell that should hold nothing but a time. Null, with a problem at its line, when it does not. */
  cell(text, line, around = {}) {
    const trimmed = text.trim();
    if (isInstant(trimmed)) {
      return this.#utc(msOf(trimmed), around);
    }
    const stamp = readStamp(trimmed, this.#options.dateOrder ?? around.dateOrder);
    if (stamp !== null) return this.stamp(stamp, line, text, around);
    const epoch = readEpoch(trimmed);
    if (epoch !== null) return this.#utc(epoch, around);
    const days = readExcelDay(trimmed);
    if (days !== null) {
      const zone2 = this.#options.zone ?? around.zone ?? this.#options.assumedZone ?? "UTC";
      const ms = this.wall(days, line, () => text, around);
      return ms === null ? null : { ms, zone: zone2 };
    }
    this.#problem(line, "no-time", trimmed === "" ? "There is no time in this row." : "This is not a time.", text);
    return null;
  }
  /**
   * A wall time that was read already, as UTC milliseconds; null where the author leaves such rows out. `text` is asked for
   * only when there is something to say.
   */
  wall(naive, line, text, around = {}) {
    const zone2 = this.#options.zone ?? around.zone ?? this.#options.assumedZone;
    const placed = placeNaive(naive, zone2 ?? "UTC");
    this.#read++;
    if (zone2 === void 0) {
      if (this.#leaves("zone", line, text)) return null;
      this.#ask("zone", () => ({ text: text(), line, ms: placed.ms }));
    }
    this.#zones.add(labelOf(zone2, this.#options, around));
    if (placed.note !== null) {
      return this.#settle({ ok: true, own: false, zone: zone2 ?? "UTC", ...placed }, line, text(), around)?.ms ?? null;
    }
    if (around.start === void 0) this.#hours.pass(placed.ms);
    return placed.ms;
  }
  /** A stamp found in a text. `quote` is the line, for problems. */
  stamp(stamp, line, quote2, around = {}) {
    const options = this.#options;
    const own2 = stamp.zone !== null && "zone" in stamp.zone;
    const oneOf = stamp.zone !== null && "oneOf" in stamp.zone ? stamp.zone.oneOf : void 0;
    const zone2 = options.zone ?? around.zone ?? (oneOf === void 0 ? options.assumedZone : void 0);
    const day = around.day ?? options.day;
    const context = { zone: zone2 ?? oneOf?.[0] ?? "UTC", day: day ?? "1970-01-01" };
    const read = placeStamp({ ...stamp, orderOpen: false }, context);
    if (!read.ok) {
      const message = read.why === "impossible" ? `No such time: ${read.reason}.` : `Not taken: ${read.reason}.`;
      this.#problem(line, read.why === "impossible" ? "no-such-time" : "no-time", message, quote2);
      return null;
    }
    this.#read++;
    const open = [
      stamp.orderOpen && "dateOrder",
      stamp.day === null && day === void 0 && "day",
      !own2 && zone2 === void 0 && "zone"
    ];
    if (open.some((id) => id !== false && this.#leaves(id, line, () => quote2))) return null;
    const first = { text: quote2, line, ms: read.ms };
    if (stamp.orderOpen) this.#ask("dateOrder", () => ({ ...first, ...swap(stamp, context) }));
    if (stamp.day === null && day === void 0) this.#ask("day", () => first);
    if (!own2 && zone2 === void 0) this.#ask("zone", () => ({ ...first, ...oneOf && { oneOf } }));
    this.#zones.add(own2 ? read.zone === "UTC" ? "UTC" : "offset" : labelOf(zone2, options, around));
    return this.#settle(read, line, quote2, around);
  }
  questions() {
    const twice = this.#hours.question();
    const open = [...this.#open].map(([id, { count: count2, first }]) => clockQuestion(id, count2, first, count2 < this.#read));
    return twice === null ? open : [...open, twice];
  }
  /** `UTC`, `offset`, `Europe/Berlin`, `assumed UTC`; null when no time was read. */
  zone() {
    const [only = null] = this.#zones;
    return this.#zones.size > 1 ? "offset" : only;
  }
  #utc(ms, { start: start2 }) {
    this.#read++;
    this.#zones.add("UTC");
    if (start2 === void 0) this.#hours.pass(ms);
    return { ms, zone: "UTC" };
  }
  #settle(read, line, quote2, { start: start2, fold }) {
    const { zone: zone2, second } = read;
    let { ms } = read;
    if (read.note === "gap") {
      this.#problem(line, "dst-gap", `This time was skipped in ${zoneLabel(zone2)}: clocks went forward.`, quote2);
    }
    const asks = second !== null && fold === void 0;
    if (asks && this.#leaves("fold", line, () => quote2)) return null;
    if (asks) {
      const twice = { first: ms, second, zone: zone2, line, text: quote2 };
      ms = start2 === void 0 ? this.#hours.place(twice) : this.#hours.placeEnd(twice, start2);
    } else if (start2 === void 0) this.#hours.pass(ms);
    if (read.note === "fold") {
      const message = `This time happened twice in ${zoneLabel(zone2)}: read as ${instantOf(ms)}.`;
      this.#problem(line, "dst-fold", message, quote2);
    }
    return { ms, zone: zone2 };
  }
  /** True for a row that the author leaves out rather than guess; it is told by its line. */
  #leaves(id, line, text) {
    if (this.#options.leave?.includes(id) !== true) return false;
    this.#problem(line, `${id}-left`, `${leftWords[id]}; it was left out, as you said.`, text());
    return true;
  }
  #problem(line, code, message, text) {
    const count2 = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count2);
    if (count2 <= loud) this.problems.push({ line, code, message, text: text.slice(0, 500) });
    else if (count2 === loud + 1) {
      this.problems.push({ line, code: "more", message: `More lines like this follow (${code}).` });
    }
  }
  #ask(id, first) {
    const known = this.#open.get(id);
    if (known === void 0) this.#open.set(id, { count: 1, first: first() });
    else known.count++;
  }
};
var leftWords = {
  zone: "This time names no zone",
  day: "This time has no date",
  dateOrder: "This date can be read day first or month first",
  fold: "This time happened twice"
};
function labelOf(zone2, options, around) {
  if (zone2 === void 0) return "assumed UTC";
  return options.zone === void 0 && around.zone === void 0 ? `assumed ${zone2}` : zone2;
}
function swap(stamp, context) {
  if (stamp.day === null) return {};
  const day = { ...stamp.day, month: stamp.day.day, day: stamp.day.month };
  const read = placeStamp({ ...stamp, day, orderOpen: false }, context);
  return read.ok ? { swapped: read.ms } : {};
}

// core/import/csv/streamRows.ts
function streamNotes() {
  const problems = [];
  let said = false;
  return {
    problems,
    foreign(line) {
      if (!said) problems.push(encodingNotice(line));
      said = true;
    }
  };
}
async function streamRows(file, dialect, context, notes, take, lane = null) {
  const rows = new CsvRows(file.name, dialect.delimiter, 1, lane);
  let skipped = dialect.skip === 0;
  let broken = 0;
  const each = (row) => {
    if (!skipped) {
      skipped = true;
      return true;
    }
    if (row.broken && ++broken <= 20) {
      const message = "A quote in this line is not closed, or closes in the middle of a field. The line was read as it stands.";
      notes.problems.push({ line: row.line, code: "quotes", message });
    }
    return take(isBlank(row) ? null : row);
  };
  for await (const chunk of utf8Chunks(file, context, file.pieces ?? file.chunks)) if (!rows.push(chunk, each)) return;
  rows.end(each);
}

// core/import/parsed.ts
function nothing(kind) {
  return {
    kind,
    events: [],
    series: [],
    sections: [],
    actions: [],
    accounts: [],
    statements: [],
    header: {},
    zone: null,
    questions: [],
    problems: []
  };
}

// core/import/metrics/fastCells.ts
var zero = 48;
var minus = 45;
var dot = 46;
var dayKey = -1;
var dayMs2 = 0;
var digit = (bytes, i) => (bytes[i] ?? 0) - zero;
function number(bytes, from, to) {
  let value = 0;
  for (let i = from; i < to; i++) {
    const each = digit(bytes, i);
    if (each < 0 || each > 9) return Number.NaN;
    value = value * 10 + each;
  }
  return value;
}
function fastInstant(bytes, from, to) {
  const length = to - from;
  if (length === 13) return number(bytes, from, to);
  if (length === 10) return number(bytes, from, to) * 1e3;
  const ms = length < 20 ? Number.NaN : dayAndClock(bytes, from);
  if (Number.isNaN(ms)) return ms;
  const rest = fractionOf(bytes, from + 19, to);
  const at3 = rest.end;
  if (bytes[at3] === 90 && at3 + 1 === to) return ms + rest.ms;
  if (to - at3 !== 6 || bytes[at3 + 3] !== 58) return Number.NaN;
  const sign = bytes[at3] === 43 ? 1 : bytes[at3] === minus ? -1 : Number.NaN;
  const hours = number(bytes, at3 + 1, at3 + 3);
  return hours > 14 ? Number.NaN : ms + rest.ms - sign * (hours * 60 + number(bytes, at3 + 4, at3 + 6)) * 6e4;
}
function aheadOf(bytes, end) {
  const minutes = number(bytes, end - 5, end - 3) * 60 + number(bytes, end - 2, end);
  return (bytes[end - 6] === minus ? -minutes : minutes) * 6e4;
}
function fastWall(bytes, from, to) {
  const ms = to - from < 19 ? Number.NaN : dayAndClock(bytes, from);
  if (Number.isNaN(ms)) return ms;
  const rest = fractionOf(bytes, from + 19, to);
  return rest.end === to ? ms + rest.ms : Number.NaN;
}
function dayAndClock(bytes, from) {
  const joint = bytes[from + 10];
  if (bytes[from + 4] !== minus || bytes[from + 7] !== minus || joint !== 84 && joint !== 32) return Number.NaN;
  const day = number(bytes, from, from + 4) * 1e4 + number(bytes, from + 5, from + 7) * 100 + number(bytes, from + 8, from + 10);
  const hour = number(bytes, from + 11, from + 13);
  const minute = number(bytes, from + 14, from + 16);
  const second = number(bytes, from + 17, from + 19);
  const clock = hour < 24 && minute < 60 && second < 60 && bytes[from + 13] === 58 && bytes[from + 16] === 58;
  if (!clock) return Number.NaN;
  if (day !== dayKey) {
    const month = Math.floor(day / 100) % 100;
    const ms = Date.UTC(Math.floor(day / 1e4), month - 1, day % 100);
    const back = new Date(ms);
    if (!(back.getUTCDate() === day % 100 && back.getUTCMonth() === month - 1)) return Number.NaN;
    dayKey = day;
    dayMs2 = ms;
  }
  return dayMs2 + hour * 36e5 + minute * 6e4 + second * 1e3;
}
var fraction = { ms: 0, end: 0 };
function fractionOf(bytes, from, to) {
  fraction.ms = 0;
  fraction.end = from;
  if (bytes[from] !== dot) return fraction;
  let scale = 100;
  let at3 = from + 1;
  for (; at3 < to; at3++) {
    const each = digit(bytes, at3);
    if (each < 0 || each > 9) break;
    fraction.ms += each * scale;
    scale = scale >= 10 ? scale / 10 : 0;
  }
  fraction.end = at3;
  return fraction;
}
var powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
function fastNumber(bytes, from, to) {
  if (from >= to) return Number.NaN;
  const negative = bytes[from] === minus;
  let i = negative ? from + 1 : from;
  if (to - i > 16 || i === to) return null;
  let mantissa = 0;
  let digits = 0;
  let after = -1;
  for (; i < to; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === dot && after < 0) {
      after = 0;
      continue;
    }
    const each = byte - zero;
    if (each < 0 || each > 9) return null;
    mantissa = mantissa * 10 + each;
    digits++;
    if (after >= 0) after++;
  }
  if (digits === 0 || digits > 15) return null;
  const value = after > 0 ? mantissa / (powers[after] ?? 1) : mantissa;
  return negative ? -value : value;
}

// core/import/metrics/growing.ts
var Growing = class {
  #values = new Float64Array(1024);
  length = 0;
  get capacity() {
    return this.#values.length;
  }
  /** Room for `size` values in all. Pages that are never written cost no memory. */
  reserve(size) {
    if (size <= this.#values.length) return;
    const grown = new Float64Array(Math.ceil(size));
    grown.set(this.#values.subarray(0, this.length));
    this.#values = grown;
  }
  /** What it is filled through by those who fill many at once and set `length` themselves; until it grows. */
  get values() {
    return this.#values;
  }
  push(value) {
    if (this.length === this.#values.length) this.reserve(this.length * 2);
    this.#values[this.length++] = value;
  }
  /** The values, without a copy where little room was left over. Nothing is added any more. */
  done() {
    const whole = this.#values.length - this.length <= this.length / 8;
    return whole ? this.#values.subarray(0, this.length) : this.#values.slice(0, this.length);
  }
};
function orderOf(t) {
  let sorted = true;
  for (let i = 1; i < t.length && sorted; i++) sorted = (t[i] ?? 0) >= (t[i - 1] ?? 0);
  if (sorted) return null;
  return Uint32Array.from(t, (_, i) => i).sort((a, b) => (t[a] ?? 0) - (t[b] ?? 0) || a - b);
}
function reorder(values, order) {
  return order === null ? values : Float64Array.from(order, (i) => values[i] ?? Number.NaN);
}

// core/import/metrics/plainRows.ts
var lf2 = 10;
var cr2 = 13;
var dot2 = 46;
var minus2 = 45;
var zero2 = 48;
var powers2 = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
var timed = 1;
var valued = 2;
var PlainRows = class {
  lines = 0;
  /** Rows taken so far. */
  rows = 0;
  /** Times were read that name UTC, or another offset. */
  utc = false;
  offset = false;
  #delimiter;
  #fileBytes;
  #roles;
  #slots;
  #targetOf;
  /** Where values go, by column of the file, and times. */
  #values = [];
  #times = new Float64Array(0);
  #bytesTaken = 0;
  #refused = 0;
  /** The last minute met, as its first 16 characters, and its start by its own clock: rows of one minute share it. */
  #minute = [0, 0, 0, 0];
  #minuteMs = Number.NaN;
  /** The last offset met, as its six characters, and how far it is ahead of UTC. */
  #ahead = [2147483647, 0];
  #aheadMs = Number.NaN;
  /** `targetOf` is asked before every piece: a table below the first one has columns of its own. Null keeps the lane shut. */
  constructor(plan, delimiter, fileBytes, targetOf) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#fileBytes = fileBytes;
    this.#targetOf = targetOf;
    const width = Math.max(plan.times.time, ...plan.values) + 1;
    this.#roles = new Uint8Array(width);
    this.#slots = Array.from({ length: width }, (_, column2) => plan.values.indexOf(column2));
    this.#roles[plan.times.time] = timed;
    for (const column2 of plan.values) this.#roles[column2] = valued;
  }
  /** Whether every cell that the plan needs can be read this way. */
  static fits(plan) {
    const { date, zone: zone2 } = plan.times;
    const plain = plan.values.every((column2) => (plan.decimals.get(column2) ?? ".") === ".");
    return plan.names.length === 0 && date === null && zone2 === null && plain;
  }
  take(bytes, view, from, to) {
    this.lines = 0;
    const target = this.#refused > 1e3 && this.#refused > this.rows ? null : this.#targetOf();
    if (target === null) return from;
    const first = target.t.length;
    let start2 = from;
    for (; ; ) {
      const room = this.#room(target, start2 - from);
      start2 = this.#rowsUpTo(room, bytes, view, start2, to, target);
      if (target.t.length < room) break;
    }
    if (to - start2 > 4096) this.#refused++;
    this.lines = target.t.length - first;
    this.rows += this.lines;
    this.#bytesTaken += start2 - from;
    return start2;
  }
  #rowsUpTo(room, bytes, view, from, to, { t, v }) {
    this.#times = t.values;
    this.#values = this.#slots.map((slot) => v[slot]?.values ?? t.values);
    let row = t.length;
    let start2 = from;
    while (row < room) {
      const next = this.#row(bytes, view, start2, to, row);
      if (next < 0) break;
      start2 = next;
      row++;
    }
    for (const column2 of [t, ...v]) column2.length = row;
    return start2;
  }
  /** Rows for which the columns have room; they grow once to what the file will need, by its size. */
  #room({ t, v }, bytes) {
    if (t.length === t.capacity) {
      const perRow = t.length > 1e3 ? (this.#bytesTaken + bytes) / t.length : 0;
      const expected = perRow === 0 ? 0 : Math.ceil(this.#fileBytes / perRow * 1.02);
      for (const column2 of [t, ...v]) column2.reserve(Math.max(expected, t.length * 1.5, 8192));
    }
    return t.capacity;
  }
  /** Where the next row starts; −1 where this one needs care, and nothing of it was taken. */
  #row(bytes, view, start2, to, row) {
    const roles = this.#roles;
    const delimiter = this.#delimiter;
    const values = this.#values;
    let at3 = start2;
    for (let column2 = 0; column2 < roles.length; column2++) {
      const role = roles[column2];
      if (role === valued) {
        const negative = bytes[at3] === minus2;
        if (negative) at3++;
        const first = at3;
        let mantissa = 0;
        let point = -1;
        let byte = bytes[at3] ?? 0;
        for (; byte !== delimiter && byte !== lf2 && byte !== cr2; byte = bytes[++at3] ?? 0) {
          const digit2 = byte - zero2;
          if (digit2 >= 0 && digit2 <= 9) mantissa = mantissa * 10 + digit2;
          else if (byte === dot2 && point < 0) point = at3;
          else return -1;
        }
        const digits = at3 - first - (point < 0 ? 0 : 1);
        if (at3 >= to || digits > 15 || digits === 0 && (negative || point >= 0)) return -1;
        const value = digits === 0 ? Number.NaN : point < 0 ? mantissa : mantissa / (powers2[at3 - point - 1] ?? 1);
        const column64 = values[column2];
        if (column64 !== void 0) column64[row] = negative ? -value : value;
      } else if (role === timed) {
        at3 = this.#instant(bytes, view, at3, to, row);
        if (at3 < 0) return -1;
      } else {
        let byte = bytes[at3] ?? 0;
        if (byte === 34) return -1;
        while (byte !== delimiter && byte !== lf2 && byte !== cr2 && at3 < to) byte = bytes[++at3] ?? 0;
      }
      if (column2 < roles.length - 1 && bytes[at3++] !== delimiter) return -1;
    }
    return this.#lineEnd(bytes, at3, to);
  }
  /** Behind the last needed cell: other cells are passed over, and the next row starts. */
  #lineEnd(bytes, from, to) {
    let at3 = from;
    let byte = bytes[at3];
    while (byte !== lf2 && byte !== cr2) {
      if (at3 >= to || byte === 34 && bytes[at3 - 1] === this.#delimiter) return -1;
      byte = bytes[++at3];
    }
    if (byte === cr2 && bytes[++at3] !== lf2) return -1;
    return at3 + 1 > to ? -1 : at3 + 1;
  }
  /** Puts the instant into its column and says where the cell ends; −1 for every spelling that needs care. */
  #instant(bytes, view, at3, to, row) {
    if (at3 + 25 >= to) return -1;
    const minute = this.#minute;
    const same = view.getInt32(at3 + 12) === minute[3] && view.getInt32(at3 + 8) === minute[2] && view.getInt32(at3 + 4) === minute[1] && view.getInt32(at3) === minute[0] && bytes[at3 + 16] === 58;
    const tens = (bytes[at3 + 17] ?? 0) - zero2;
    const ones = (bytes[at3 + 18] ?? 0) - zero2;
    if (!same || tens < 0 || tens > 5 || ones < 0 || ones > 9) return this.#otherInstant(bytes, view, at3, to, row);
    const ms = tens * 1e4 + ones * 1e3;
    if (bytes[at3 + 19] === 90) {
      this.#times[row] = this.#minuteMs + ms;
      return at3 + 20;
    }
    if (view.getInt32(at3 + 19) === this.#ahead[0] && view.getInt16(at3 + 23) === this.#ahead[1]) {
      this.#times[row] = this.#minuteMs + ms - this.#aheadMs;
      return at3 + 25;
    }
    const a = (bytes[at3 + 20] ?? 0) - zero2;
    const b = (bytes[at3 + 21] ?? 0) - zero2;
    const c = (bytes[at3 + 22] ?? 0) - zero2;
    const three = bytes[at3 + 19] === dot2 && a >= 0 && a <= 9 && b >= 0 && b <= 9 && c >= 0 && c <= 9;
    if (!three || bytes[at3 + 23] !== 90) return this.#otherInstant(bytes, view, at3, to, row);
    this.#times[row] = this.#minuteMs + ms + a * 100 + b * 10 + c;
    return at3 + 24;
  }
  #otherInstant(bytes, view, at3, to, row) {
    let end = at3;
    while (end < to && bytes[end] !== this.#delimiter && bytes[end] !== lf2 && bytes[end] !== cr2) end++;
    const ms = fastInstant(bytes, at3, end);
    if (Number.isNaN(ms)) return -1;
    const offset2 = bytes[end - 3] === 58 && end - at3 > 20;
    const ahead = offset2 ? aheadOf(bytes, end) : 0;
    if (ahead === 0) this.utc = true;
    else this.offset = true;
    if (end - at3 >= 20) {
      if (offset2) {
        this.#ahead = [view.getInt32(end - 6), view.getInt16(end - 2)];
        this.#aheadMs = ahead;
      }
      this.#minute = [view.getInt32(at3), view.getInt32(at3 + 4), view.getInt32(at3 + 8), view.getInt32(at3 + 12)];
      this.#minuteMs = Math.floor((ms + ahead) / 6e4) * 6e4;
    }
    this.#times[row] = ms;
    return end;
  }
};

// core/import/metrics/seriesNotes.ts
var mostSteps = 64;
var loud2 = 10;
function seriesNotes(series) {
  const seen2 = /* @__PURE__ */ new Set();
  const found = [];
  const counts = /* @__PURE__ */ new Map();
  for (const { name: name2, t } of series) {
    if (seen2.has(t) || t.length < 2) continue;
    seen2.add(t);
    for (const problem of notesOf(name2, t)) {
      const count2 = (counts.get(problem.code) ?? 0) + 1;
      counts.set(problem.code, count2);
      if (count2 <= loud2) found.push(problem);
    }
  }
  return found;
}
function notesOf(name2, t) {
  const { steps, twice } = stepsOf(t);
  const say = (code, message) => ({ line: null, code, message });
  const found = [];
  if (twice > 0) {
    const points = twice === 1 ? "1 point" : `${twice} points`;
    found.push(say("same-time", `${points} of \u201C${name2}\u201D with the instant of another one: every value is kept.`));
  }
  if (steps === null || t.length < 10) return found;
  const ranked = [...steps].sort(([, a], [, b]) => b.count - a.count);
  const total = t.length - 1 - twice;
  const [main, second] = ranked;
  if (main === void 0) return found;
  if (second !== void 0 && second[1].count >= total * 0.1 && main[1].count + second[1].count >= total * 0.8) {
    const [first, then] = main[1].at < second[1].at ? [main, second] : [second, main];
    const ratio = Math.max(first[0], then[0]) / Math.min(first[0], then[0]);
    if (ratio >= 2) {
      const where = instantOf(t[then[1].at] ?? 0);
      found.push(
        say(
          "mixed-steps",
          `\u201C${name2}\u201D has a point every ${span(first[0])}, and from ${where} on every ${span(then[0])} as well; both are kept.`
        )
      );
      return found;
    }
  }
  if (main[1].count < total * 0.7) return found;
  const holes = ranked.filter(([step]) => step > main[0] * 3);
  const longest = holes.reduce(
    (top, each) => top === null || each[0] > top[0] ? each : top,
    null
  );
  if (longest !== null) {
    const count2 = holes.reduce((sum, [, { count: each }]) => sum + each, 0);
    const from = instantOf(t[longest[1].at] ?? 0);
    const more = count2 === 1 ? "" : `, and ${count2 - 1} shorter holes`;
    found.push(
      say("hole", `\u201C${name2}\u201D has no point for ${span(longest[0])} from ${from} on${more}; nothing was filled in.`)
    );
  }
  return found;
}
function stepsOf(t) {
  const steps = /* @__PURE__ */ new Map();
  let twice = 0;
  let rhythm = true;
  let before = t[0] ?? 0;
  for (let i = 1; i < t.length; ) {
    const step = (t[i] ?? 0) - before;
    const start2 = i;
    do {
      before = t[i] ?? 0;
      i++;
    } while (i < t.length && (t[i] ?? 0) - before === step);
    if (step === 0) twice += i - start2;
    else if (rhythm) {
      const known = steps.get(step);
      if (known === void 0) steps.set(step, { count: i - start2, at: start2 - 1 });
      else known.count += i - start2;
      rhythm = steps.size <= mostSteps;
    }
  }
  return { steps: rhythm ? steps : null, twice };
}
function span(ms) {
  const units2 = [
    [864e5, "d"],
    [36e5, "h"],
    [6e4, "min"],
    [1e3, "s"]
  ];
  const [size, unit] = units2.find(([each]) => ms >= each && ms % each === 0) ?? units2.find(([each]) => ms >= each) ?? [1, "ms"];
  return `${Math.round(ms / size * 10) / 10} ${unit}`;
}

// core/import/metrics/units.ts
var words = {
  percent: "%",
  pct: "%",
  percentage: "%",
  seconds: "s",
  sec: "s",
  secs: "s",
  milliseconds: "ms",
  millis: "ms",
  msec: "ms",
  microseconds: "\xB5s",
  bytes: "B",
  minutes: "min"
};
function unitOf(name2) {
  const bracket = /[([]\s*([^()[\]]{1,16})\s*[)\]]\s*$/.exec(name2);
  if (bracket !== null) return short(bracket[1] ?? "");
  const rate = /\s\/\s?(ms|s|sec|second|min|minute|h|hour|day)\s*$/i.exec(name2) ?? /\w\/(s|min|h)\s*$/.exec(name2);
  if (rate !== null) return `/ ${rate[1]}`;
  const last3 = /(?:^|[_\s.])(percent|pct|percentage|seconds|milliseconds|millis|msec|ms|microseconds|bytes|minutes|%)$/i.exec(name2);
  if (last3 !== null) return short(last3[1] ?? "");
  return new RegExp("\\bin (%|\\p{L}{1,4})$", "u").exec(name2)?.[1] ?? "";
}
var short = (unit) => words[unit.trim().toLowerCase()] ?? unit.trim();

// core/import/metrics/readSeries.ts
async function readSeries(file, table, plan, context) {
  const order = context.options.dateOrder ?? await decideOrder(file, table, plan, context);
  const reading2 = {
    table,
    plan,
    context,
    order,
    clock: new FileClock(context.options),
    notes: streamNotes(),
    frames: [newFrame(table.header, plan, 0)],
    rows: 0,
    words: 0,
    utc: false,
    offset: false
  };
  let below = table.headerLine === 0;
  const lane = PlainRows.fits(plan) ? new PlainRows(plan, table.delimiter, file.size, () => below ? reading2.frames.at(-1) ?? null : null) : null;
  await streamRows(
    file,
    table,
    context,
    reading2.notes,
    (row) => {
      below ||= row !== null && row.line >= table.headerLine;
      if (row === null) return true;
      if (row.line <= table.headerLine) {
        if (cellsOf(row, context.platform).foreign) reading2.notes.foreign(row.line);
        return true;
      }
      if (++reading2.rows + (lane?.rows ?? 0) > pointRowLimit) {
        throw new FaultlineError("import.limit", {
          name: file.name,
          what: "more rows",
          line: row.line,
          limit: "50,000,000 rows"
        });
      }
      takeRow(reading2, row);
      return true;
    },
    lane
  );
  reading2.rows += lane?.rows ?? 0;
  reading2.utc ||= lane?.utc ?? false;
  reading2.offset ||= lane?.offset ?? false;
  const made = reading2.frames.flatMap((frame) => seriesOf(frame, reading2));
  const series = made.map((each) => each.series);
  const problems = [
    ...reading2.notes.problems,
    ...reading2.clock.problems,
    ...made.flatMap((each) => each.problems),
    ...seriesNotes(series)
  ];
  if (reading2.rows === 0)
    problems.push({ line: table.headerLine, code: "no-rows", message: "There is a header and no row below it." });
  return {
    ...nothing("metrics"),
    series,
    zone: zoneOf(reading2),
    questions: [...reading2.clock.questions(), ...decimalQuestion(table, plan, context)],
    problems
  };
}
function zoneOf({ clock, utc, offset: offset2 }) {
  const careful = clock.zone();
  if (!utc && !offset2) return careful;
  return offset2 || careful !== null && careful !== "UTC" ? "offset" : "UTC";
}
async function decideOrder(file, table, plan, context) {
  const column2 = plan.times.date ?? plan.times.time;
  const cells = table.columns[column2]?.cells ?? [];
  const known = dateOrderOf(cells);
  if (known !== null || !cells.some((cell) => /^\d{1,2}[/.-]\d{1,2}[/.-]/.test(cell.trim()))) return known ?? void 0;
  let found = null;
  await streamRows(file, table, context, streamNotes(), (row) => {
    if (row === null || row.line <= table.headerLine) return true;
    found = dateOrderOf([cellText(row, column2, context.platform).text]);
    return found === null;
  });
  return found ?? void 0;
}
function newFrame(header, plan, number2) {
  return { header, number: number2, t: new Growing(), v: plan.values.map(() => new Growing()), long: /* @__PURE__ */ new Map() };
}
function takeRow(reading2, row) {
  const { plan, frames } = reading2;
  const frame = frames.at(-1);
  if (frame === void 0 || isHeader(reading2, row, frame)) return;
  const ms = instantAt(reading2, row);
  if (ms === null) return;
  const target = plan.names.length === 0 ? frame : longTarget(reading2, row, frame);
  target.t.push(ms);
  for (const [i, column2] of plan.values.entries()) target.v[i]?.push(valueAt(reading2, row, column2));
}
function isHeader(reading2, row, frame) {
  const { table, plan, context } = reading2;
  const head = table.header[plan.times.time] ?? "";
  const start2 = row.starts[plan.times.time] ?? 0;
  const first = row.bytes[start2] ?? 0;
  if (head === "" || first >= 48 && first <= 57 || plan.times.time >= row.count) return false;
  if (cellText(row, plan.times.time, context.platform).text.trim() !== head) return false;
  const header = Array.from({ length: row.count }, (_, i) => cellText(row, i, context.platform).text.trim());
  if (header.some((name2, i) => name2 !== frame.header[i])) reading2.frames.push(newFrame(header, plan, frame.number + 1));
  return true;
}
function instantAt(reading2, row) {
  const { plan, context, clock, notes } = reading2;
  const { time, date, zone: zone2 } = plan.times;
  if (date === null && zone2 === null && time < row.count) {
    const ms = fastInstant(row.bytes, row.starts[time] ?? 0, row.ends[time] ?? 0);
    if (!Number.isNaN(ms)) {
      if (hasOffset(row.bytes, row.ends[time] ?? 0)) reading2.offset = true;
      else reading2.utc = true;
      return ms;
    }
    const naive = fastWall(row.bytes, row.starts[time] ?? 0, row.ends[time] ?? 0);
    if (!Number.isNaN(naive)) return clock.wall(naive, row.line, () => cellText(row, time, context.platform).text);
  }
  const { text, foreign } = cellText(row, time, context.platform);
  if (foreign) notes.foreign(row.line);
  const day = date === null ? "" : `${cellText(row, date, context.platform).text} `;
  const named = zone2 === null ? null : readZone(cellText(row, zone2, context.platform).text);
  const around = { dateOrder: reading2.order, zone: named !== null && "zone" in named ? named.zone : void 0 };
  return clock.cell(day + text, row.line, around)?.ms ?? null;
}
function hasOffset(bytes, end) {
  if (bytes[end - 3] !== 58) return false;
  return [1, 2, 4, 5].some((back) => bytes[end - back] !== 48);
}
function valueAt(reading2, row, column2) {
  if (column2 >= row.count) return Number.NaN;
  const decimal = reading2.plan.decimals.get(column2) ?? ".";
  const fast = decimal === "." ? fastNumber(row.bytes, row.starts[column2] ?? 0, row.ends[column2] ?? 0) : null;
  if (fast !== null) return fast;
  const { text } = cellText(row, column2, reading2.context.platform);
  const value = readNumber(text.replace(/^'/, ""), decimal);
  if (value !== null) return value;
  if (++reading2.words <= 20) {
    const message = `\u201C${text.slice(0, 40)}\u201D is not a number; it was taken as a gap.`;
    reading2.notes.problems.push({ line: row.line, code: "not-a-number", message, text: text.slice(0, 200) });
  }
  return Number.NaN;
}
function longTarget(reading2, row, frame) {
  const { plan, context } = reading2;
  const words2 = plan.names.map((column2) => cellText(row, column2, context.platform).text.trim());
  const key = words2.join("\0");
  const known = frame.long.get(key) ?? { words: words2, t: new Growing(), v: plan.values.map(() => new Growing()) };
  frame.long.set(key, known);
  return known;
}
function seriesOf(frame, { plan }) {
  if (plan.names.length === 0) return columnsOf(frame, frame.t, frame.v, plan, null);
  return [...frame.long.values()].flatMap(({ words: words2, t, v }) => columnsOf(frame, t, v, plan, words2));
}
function columnsOf(frame, t, v, plan, words2) {
  const times2 = t.done();
  const order = orderOf(times2);
  const sorted = reorder(times2, order);
  return plan.values.flatMap((column2, i) => {
    const header = frame.header[column2] || (plan.values.length === 1 ? "Value" : `column ${column2 + 1}`);
    const values = reorder(v[i]?.done() ?? new Float64Array(0), order);
    const name2 = words2 === null ? header : [words2.join(" "), ...plan.values.length > 1 ? [header] : []].join(" ");
    const problems = [];
    if (values.length > 0 && values.every((value) => Number.isNaN(value))) {
      problems.push({ line: null, code: "no-values", message: `\u201C${name2}\u201D holds no value at all.` });
      if (words2 === null) return [];
    }
    if (order !== null && i === 0) {
      problems.push({
        line: null,
        code: "unsorted",
        message: `The rows of \u201C${name2}\u201D are not in order of time; they were sorted.`
      });
    }
    return [
      {
        series: { name: name2, unit: unitOf(header), column: columnMap(frame, plan, column2, words2), t: sorted, v: values },
        problems
      }
    ];
  });
}
function columnMap(frame, plan, value, words2) {
  return {
    time: plan.times.time,
    value,
    ...words2 !== null && { where: words2.map((equals, i) => ({ column: plan.names[i] ?? 0, equals })) },
    ...frame.number > 0 && { table: frame.number }
  };
}
function decimalQuestion(table, plan, context) {
  const open = [...plan.decimals].find(([, sign]) => sign === null);
  if (open === void 0 || context.options.decimal !== void 0) return [];
  const cell = table.columns[open[0]]?.cells.find((each) => /[.,]/.test(each)) ?? "";
  const reads = (sign) => `reads as ${readNumber(cell, sign) ?? "words"}`;
  return [
    {
      id: "decimal",
      text: `\u201C${cell}\u201D in ${table.columns[open[0]]?.name ?? "a column"} can be read with a decimal point or with thousands.`,
      options: [
        { value: ".", label: "Point", effect: reads(".") },
        { value: ",", label: "Comma", effect: reads(",") }
      ]
    }
  ];
}

// core/import/metrics/metricsCsv.ts
var metricsCsv = {
  id: "metrics-csv",
  label: "Metrics CSV",
  kind: "metrics",
  extensions: ["csv", "tsv", "txt"],
  sniff(_name, head) {
    const table = readTable(head);
    if (table === null || table.regularity < 0.6 || table.header.length < 2) return 0;
    const plan = planMetrics(table, {});
    if (plan === null || table.body.length === 0 || hasDaysOnly(table, plan.times)) return 0;
    return textColumn(table, plan.times)?.sure === true ? 0.45 : 0.75;
  },
  async parse(file, context) {
    const table = await openTable(file, context);
    const plan = planMetrics(table, context.options);
    if (plan !== null) return readSeries(file, table, plan, context);
    if (timeColumns(table, context.options.map?.time) === null) throw noTime(file, table);
    throw new FaultlineError("import.unrecognised", { name: file.name, looksLike: "a table without numbers" });
  }
};

// test/bench/time/times.ts
var count = Number(process.env.TIMES ?? 1e6);
var rounds = Number(process.env.INNER ?? 4);
var zone = "America/New_York";
var start = Date.UTC(2031, 4, 2);
var iso = (ms) => new Date(ms).toISOString().replace(".000Z", "Z");
var times = Array.from({ length: count }, (_, i) => start + i * 1e3);
var withZ = times.map(iso);
var withOffset = times.map((ms) => iso(ms + 72e5).replace("Z", "+02:00"));
var walls = withZ.map((text) => text.slice(0, 19));
var some = (share) => Math.round(count * share);
function fileOf(lines) {
  const bytes = new TextEncoder().encode(`time,value
${lines.map((line) => `${line},1
`).join("")}`);
  return {
    name: "times.csv",
    size: bytes.length,
    async *chunks() {
      for (let at3 = 0; at3 < bytes.length; at3 += 1 << 19) yield bytes.subarray(at3, at3 + (1 << 19));
    }
  };
}
var platform = {
  sha256: () => "",
  decodeText: (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes),
  encodeText: (text) => new TextEncoder().encode(text)
};
async function column(file, options = {}) {
  const { series } = await metricsCsv.parse(file, { platform, options });
  return series[0]?.t.at(-1) ?? 0;
}
function handRolled(list) {
  let day = "";
  let dayMs3 = 0;
  let last3 = 0;
  for (const text of list) {
    if (!text.startsWith(day) || day === "") {
      day = text.slice(0, 10);
      dayMs3 = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
    }
    const two2 = (at3) => text.charCodeAt(at3) * 10 + text.charCodeAt(at3 + 1) - 528;
    last3 = dayMs3 + two2(11) * 36e5 + two2(14) * 6e4 + two2(17) * 1e3;
  }
  return last3;
}
var last2 = (list, read) => {
  let ms = 0;
  for (const text of list) ms = read(text);
  return ms;
};
var files = {
  z: fileOf(withZ),
  offset: fileOf(withOffset),
  wall: fileOf(walls.map((text) => text.replace("T", " ")))
};
var format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
var slow = 0.02;
var contenders = {
  "hand-rolled, Z": { share: 1, run: () => handRolled(withZ) },
  "**faultline**, ISO column of a CSV, Z": { share: 1, run: () => column(files.z) },
  "**faultline**, ISO column of a CSV, +02:00": { share: 1, run: () => column(files.offset) },
  "**faultline**, one instant as text (msOf)": { share: 1, run: () => last2(withZ, msOf) },
  "Date.parse, Z": { share: 1, run: () => last2(withZ, Date.parse) },
  "Date.parse, +02:00": { share: 1, run: () => last2(withOffset, Date.parse) },
  "Temporal.Instant.from (polyfill)": {
    share: slow,
    run: () => last2(withZ.slice(0, some(slow)), (text) => Temporal2.Instant.from(text).epochMilliseconds)
  },
  "**faultline**, column of wall times of New York": { share: 1, run: () => column(files.wall, { zone }) },
  "**faultline**, one wall time of New York (placeNaive)": {
    share: 1,
    run: () => times.reduce((_, ms) => placeNaive(ms, zone).ms, 0)
  },
  "Temporal wall time of New York (polyfill)": {
    share: slow,
    run: () => last2(
      walls.slice(0, some(slow)),
      (text) => Temporal2.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds
    )
  },
  "**faultline**, an instant written as a clock of New York": {
    share: 1,
    run: () => times.reduce((sum, ms) => sum + formatInstant(ms, zone, "clock").length, 0)
  },
  "Intl.DateTimeFormat.format, New York": {
    share: 0.2,
    run: () => times.slice(0, some(0.2)).reduce((sum, ms) => sum + format.format(ms).length, 0)
  }
};
var [name = ""] = process.argv.slice(2);
var chosen = contenders[name];
if (chosen === void 0) process.stdout.write(JSON.stringify(Object.keys(contenders)));
else {
  const speeds = [];
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    const result = await chosen.run();
    const { user, system } = process.cpuUsage(before);
    if (!(result > 0)) throw new Error(`${name} read nothing`);
    speeds.push(some(chosen.share) / (user + system));
  }
  process.stdout.write(JSON.stringify(speeds));
}
