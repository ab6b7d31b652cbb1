import { createContext, createElement, type ReactNode, useContext, useId } from 'react'

/** How deep the headings of a section stand: an event is a page of its own, or a part of the queue's. */
export const Level = createContext<2 | 3>(2)

export function Section({
  title,
  name,
  action,
  children,
}: {
  title: string
  name: string
  action?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  const level = useContext(Level)
  return (
    <section aria-labelledby={id} className={`section ${name}`}>
      <div className="section-head">
        {createElement(`h${level}`, { id }, title)}
        {action}
      </div>
      {children}
    </section>
  )
}

/** A heading inside of a section. */
export function Sub({ children, className }: { children: ReactNode; className?: string }) {
  const level = useContext(Level)
  return createElement(`h${level + 1}`, { className }, children)
}
