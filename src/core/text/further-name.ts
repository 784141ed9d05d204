/** Words that say that a further name of the same person follows. */

/** So much before a name is looked at. */
export const ALIAS_REACH = 40;

/** Words right before a further name, with brackets, a colon or quotation marks between. */
const FURTHER =
  /(?:^|[^\p{L}\p{N}])(?:a\.?k\.?a|a\/k\/a|[nf]\/?k\/?a|n[ée]e|alias(?:es)?|(?:also|formerly|now|previously|otherwise|better|real(?:ly)?) known as|known as|goes by|(?:also|previously) (?:called|named)|born|nacid[oa]|(?:también |antes |mejor )?conocid[oa] (?:como|por)|(?:usa|usaba|usó|con|bajo) el nombre de|other names?(?: used)?|otros? nombres?(?: usados?)?|maiden name|birth name|former names?|previous names?|nickname|apodo|sobrenombre|apellido de soltera|nombre de soltera)[.:]?[ \t]{0,4}[("“«'‘]?$/iu;

/** `before`: the text right before a name. */
export const isFurtherName = (before: string): boolean => FURTHER.test(before);
