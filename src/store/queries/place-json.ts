/** The place of an incident as JSON, for a query over `hearsay.incident`; null where none is told, and without `relation` where there is none. */
export const PLACE = `CASE WHEN place_written IS NOT NULL THEN
  jsonb_build_object('written', place_written, 'name', place_name, 'country', place_country, 'admin1', place_admin1,
    'lat', place_lat, 'lon', place_lon, 'precision', place_precision)
  || CASE WHEN place_relation IS NULL THEN '{}' ELSE jsonb_build_object('relation', place_relation) END END`;
