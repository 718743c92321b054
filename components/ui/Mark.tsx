// Holdfast's mark: a rope made fast between two posts, which together read as an H.

/** `size` in CSS pixels. Decoration: the name stands beside it or is the page's. */
export function Mark(props: { size: number }) {
  return <img src="/icon/holdfast.svg" alt="" width={props.size} height={props.size} draggable={false} />
}
