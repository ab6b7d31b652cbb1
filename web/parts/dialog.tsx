import type { ReactNode } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { say } from '../app/here.ts'

/** A dialog over the page. Escape and a press outside close it, unless it must be answered. */
export function Sheet({
  title,
  isOpen,
  onClose,
  children,
  wide = false,
}: {
  title: string
  isOpen: boolean
  onClose?: () => void
  children: ReactNode
  wide?: boolean
}) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      isDismissable={onClose !== undefined}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) onClose?.()
      }}
    >
      <Modal className={wide ? 'modal wide-modal' : 'modal'}>
        <Dialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            {onClose !== undefined && (
              <Button className="plain-button close" aria-label={say('close')} onPress={onClose}>
                <span aria-hidden="true">×</span>
              </Button>
            )}
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
